/** Words of a text, in lower case: runs of letters and digits, in any script. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

type TextTest = (words: readonly string[]) => boolean;

/** A word to be found, or the pattern that its wildcards make of it. */
function wordOrPattern(term: string): string | RegExp {
  if (!/[*?]/.test(term)) return term;
  const source = term
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'u');
}

function wordTest(term: string): (word: string) => boolean {
  const wanted = wordOrPattern(term);
  return typeof wanted === 'string' ? (word) => word === wanted : (word) => wanted.test(word);
}

const TERMS = /[\p{L}\p{N}_*?]+/gu;

/** The words and patterns of words that a text has to hold for a search to find it, those of phrases too. */
export function requiredWords(search: string): readonly (string | RegExp)[] {
  return (search.toLowerCase().match(TERMS) ?? []).map(wordOrPattern);
}

function phraseTest(phrase: readonly string[]): TextTest {
  return (words) =>
    words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
}

/**
 * Compiles a search text: every word has to occur, as a whole word; `*` and `?` stand for letters and
 * a part in inner quotes is a phrase.
 * https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function textTest(search: string): TextTest {
  const tests: TextTest[] = [];
  const loose = search.replace(/"([^"]*)"/g, (_, phrase: string) => {
    tests.push(phraseTest(wordsOf(phrase)));
    return ' ';
  });
  for (const term of loose.toLowerCase().match(TERMS) ?? []) {
    const matches = wordTest(term);
    tests.push((words) => words.some(matches));
  }
  return (words) => tests.length > 0 && tests.every((test) => test(words));
}
