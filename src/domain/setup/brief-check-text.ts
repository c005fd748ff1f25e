import { briefCheckConfiguration } from '../intake/brief-check';
import type { IntakeSettings } from '../intake/settings';
import { briefFieldIds } from './brief-field-ids';
import type { FoundSite } from './found-site';

type Compiled = Pick<FoundSite, 'fields' | 'desk' | 'at'> & { readonly text: string };

/** Looking up fifteen years of clock changes takes milliseconds, and every transition asks for it. */
const compiled = new WeakMap<IntakeSettings, Compiled>();

/** Configuration of the check of the brief as JSON; `undefined` while a field of every request is missing. */
export function briefCheckText(found: FoundSite): string | undefined {
  const { settings, fields, desk, at } = found;
  const known = compiled.get(settings);
  if (known?.fields === fields && known.desk === desk && known.at === at) return known.text;
  const ids = briefFieldIds(found);
  if (ids === undefined) return undefined;
  const text = JSON.stringify(briefCheckConfiguration(settings, settings.calendar, ids, at));
  compiled.set(settings, { fields, desk, at, text });
  return text;
}
