/** Words of a text, in lower case: runs of letters and digits, in any script. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

type TextTest = (words: readonly string[]) => boolean;

function wordTest(pattern: string): (word: string) => boolean {
  if (!/[*?]/.test(pattern)) return (word) => word === pattern;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 'u');
  return (word) => expression.test(word);
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
  for (const term of loose.toLowerCase().match(/[\p{L}\p{N}_*?]+/gu) ?? []) {
    const matches = wordTest(term);
    tests.push((words) => words.some(matches));
  }
  return (words) => tests.length > 0 && tests.every((test) => test(words));
}
