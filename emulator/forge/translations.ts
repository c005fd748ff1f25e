import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Manifest } from './manifest';

/** The folder that a bundle keeps translations in, and that frames fetch them from. */
export const LOCALES_FOLDER = '__LOCALES__';

/** Bytes of all files together, https://developer.atlassian.com/platform/forge/manifest-reference/translations/ */
const LIMIT = 100 * 1024;

type Texts = Readonly<Record<string, unknown>>;

/** The app's translations, as a deployment bundles them. */
export interface Translations {
  /** Contents below `__LOCALES__` by file name: `i18n-info.json` and one file a locale. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * A value of the manifest in which every `{i18n: key}` has become the text for a locale: from its own file,
   * else from its fallbacks in turn, else from the default one. Without a locale: the default one.
   */
  localised(value: unknown, locale?: string): unknown;
}

/**
 * Reads the files that the manifest's `translations` name.
 * @throws Error where a deployment would be refused: a file is missing, is no JSON object or too large, or the
 * default locale has no text for a key of the manifest
 */
export function readTranslations(manifest: Manifest, appDirectory: string): Translations {
  const { translations, modules } = manifest;
  if (translations === undefined) {
    return { files: new Map(), localised: (value) => value };
  }
  const { resources, fallback } = translations;
  const contents = new Map(
    resources.map(({ key, path: file }) => [
      key,
      readFileSync(path.join(appDirectory, file), 'utf8'),
    ]),
  );
  if (Buffer.byteLength([...contents.values()].join('')) > LIMIT) {
    throw new Error('The translation files of the manifest are larger than 100 KB together.');
  }
  const lookup = new Map([...contents].map(([key, text]) => [key, textsOf(key, text)]));
  const { default: first, ...others } = fallback;
  const translate = (key: string, locale: string): string | undefined => {
    for (const candidate of [locale, others[locale] ?? [], first].flat()) {
      const text = textAt(lookup.get(candidate) ?? {}, key);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  const keys = keysOf(modules);
  const lost = keys.find((key) => textAt(lookup.get(first) ?? {}, key) === undefined);
  if (lost !== undefined) {
    throw new Error(`Default locale '${first}' is missing the translation of '${lost}'.`);
  }
  const info = {
    translations: Object.fromEntries(keys.map((key) => [key, valuesOf(lookup, key)])),
    config: { locales: [...contents.keys()].sort(), fallback },
  };
  return {
    files: new Map([
      ['i18n-info.json', JSON.stringify(info)],
      ...[...contents].map(([key, text]): [string, string] => [`${key}.json`, text]),
    ]),
    localised: (value, locale = first) =>
      replaced(value, (key) => translate(key, locale.replace('_', '-')) ?? key),
  };
}

/** Writes `__LOCALES__` into a directory, as a bundle has it; answers the directory. */
export function writeLocales(directory: string, { files }: Translations): string {
  if (files.size === 0) return directory;
  const folder = path.join(directory, LOCALES_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
  return directory;
}

function textsOf(locale: string, text: string): Texts {
  const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`The translation file of ${locale} is no JSON object.`);
  return parsed.data;
}

/** A flattened key wins over the nested one, as the reference has it. */
function textAt(texts: Texts, key: string): string | undefined {
  const nested = key.split('.').reduce<unknown>((value, part) => {
    const inside = z.record(z.string(), z.unknown()).safeParse(value);
    return inside.data?.[part];
  }, texts);
  const text = texts[key] ?? nested;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function valuesOf(lookup: ReadonlyMap<string, Texts>, key: string): Record<string, string> {
  return Object.fromEntries(
    [...lookup].flatMap(([locale, texts]) => {
      const text = textAt(texts, key);
      return text === undefined ? [] : [[locale, text]];
    }),
  );
}

const i18nObject = z.strictObject({ i18n: z.string() });

function replaced(value: unknown, textOf: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, textOf));
  if (typeof value !== 'object' || value === null) return value;
  const asked = i18nObject.safeParse(value);
  if (asked.success) return textOf(asked.data.i18n);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, replaced(part, textOf)]),
  );
}

function keysOf(value: unknown): readonly string[] {
  const keys = new Set<string>();
  replaced(value, (key) => {
    keys.add(key);
    return key;
  });
  return [...keys];
}
