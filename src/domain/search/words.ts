/** Spellings of one word on both sides of the Atlantic, brought to the shorter one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/ise(d|s|r|rs)?$/, 'ize$1'],
  [/yse(d|s|r|rs)?$/, 'yze$1'],
  [/(?<=\w{3})our(s?)$/, 'or$1'],
  [/(?<=\w{2})tre(s?)$/, 'ter$1'],
  [/ogue(s?)$/, 'og$1'],
  [/amme(s?)$/, 'am$1'],
];

/** Lower-case words without accents, in the order of the text; everything but letters and digits divides. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/['’]s\b/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The part of a word that its forms share: no plural, no -ing, -ed or -ion, one spelling. It joins the forms
 * that salespeople mix ("automate", "automating", "automation") and is no dictionary.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return withoutEnd(withoutSuffix(singular(oneSpelling(word))));
}

function oneSpelling(word: string): string {
  const rule = word.length < 6 ? undefined : spellings.find(([form]) => form.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutSuffix(word: string): string {
  const suffix = /(?:(?<=[ts])ion|(?<=[^e])ed|ing)$/.exec(word)?.[0];
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  if (/([bdfgmnprt])\1$/.test(rest)) return rest.slice(0, -1);
  return withoutAt(rest);
}

/** "migrat" of "migration" and "migrate", but not "format". */
function withoutAt(word: string): string {
  return word.length > 5 && word.endsWith('at') ? word.slice(0, -2) : word;
}

function withoutEnd(word: string): string {
  return word.length > 4 && word.endsWith('e') ? withoutAt(word.slice(0, -1)) : word;
}
