/** Words of a text, in lower case: runs of letters and digits, in any script. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Asks whether a text in lower case holds something. */
export type TextTest = (lowerCaseText: string) => boolean;

/** A word to be found, or the pattern that its wildcards make of it. */
function wordOrPattern(term: string): string | RegExp {
  if (!/[*?]/.test(term)) return term;
  const source = term
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'u');
}

const TERMS = /[\p{L}\p{N}_*?]+/gu;

/** The words and patterns of words that a text has to hold for a search to find it, those of phrases too. */
export function requiredWords(search: string): readonly (string | RegExp)[] {
  return (search.toLowerCase().match(TERMS) ?? []).map(wordOrPattern);
}

const ENDS_IN_WORD = /[\p{L}\p{N}_]$/u;
const STARTS_WITH_WORD = /^[\p{L}\p{N}_]/u;

/** Looks for a word without cutting the text into words, which would cost far more. */
function wordTest(word: string): TextTest {
  return (text) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const before = text.slice(Math.max(0, at - 2), at);
      const behind = text.slice(at + word.length, at + word.length + 2);
      if (!ENDS_IN_WORD.test(before) && !STARTS_WITH_WORD.test(behind)) return true;
    }
    return false;
  };
}

function termTest(term: string): TextTest {
  const wanted = wordOrPattern(term);
  if (typeof wanted === 'string') return wordTest(wanted);
  return (text) => wordsOf(text).some((word) => wanted.test(word));
}

function phraseTest(phrase: readonly string[]): TextTest {
  const words = phrase.map(wordTest);
  const follows = (text: readonly string[], start: number) =>
    phrase.every((word, offset) => text[start + offset] === word);
  return (text) => {
    if (!words.every((test) => test(text))) return false;
    const all = wordsOf(text);
    return all.some((_, start) => follows(all, start));
  };
}

/**
 * Compiles a search text: every word has to occur, as a whole word; `*` and `?` stand for letters and
 * a part in inner quotes is a phrase.
 * https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function textTest(search: string): TextTest {
  const phrases: TextTest[] = [];
  const loose = search.replace(/"([^"]*)"/g, (_, phrase: string) => {
    phrases.push(phraseTest(wordsOf(phrase)));
    return ' ';
  });
  const terms = (loose.toLowerCase().match(TERMS) ?? []).map(termTest);
  const tests = [...terms, ...phrases];
  return (text) => tests.length > 0 && tests.every((test) => test(text));
}
