import { briefCheckConfiguration } from '../intake/brief-check';
import { briefFieldIds } from './brief-field-ids';
import type { FoundSite } from './found-site';

/** Looking up fifteen years of clock changes takes milliseconds, and every transition asks for it. */
const texts = new WeakMap<FoundSite, string>();

/** Configuration of the check of the brief as JSON; `undefined` while a field of every request is missing. */
export function briefCheckText(found: FoundSite): string | undefined {
  const known = texts.get(found);
  if (known !== undefined) return known;
  const ids = briefFieldIds(found);
  if (ids === undefined) return undefined;
  const { settings, at } = found;
  const text = JSON.stringify(briefCheckConfiguration(settings, settings.calendar, ids, at));
  texts.set(found, text);
  return text;
}
