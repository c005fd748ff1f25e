const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}*?]+/gu) ?? [];

/** Whether a text has all the words; `*` stands for any end of a word, `?` for any letter. */
export function hasWords(text: string, asked: string): boolean {
  const words = wordsOf(text);
  return wordsOf(asked).every((word) => {
    if (!/[*?]/.test(word)) return words.includes(word);
    const pattern = new RegExp(`^${word.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
    return words.some((each) => pattern.test(each));
  });
}

/** Characters of an excerpt. */
const LENGTH = 300;
const BEFORE = 60;

/** A piece of a text around the first of the words that were looked for, each marked as Confluence does. */
export function excerptOf(text: string, asked: readonly string[]): string {
  const words = asked.flatMap(wordsOf).map((word) => word.replaceAll('*', ''));
  const found = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const start = found.length === 0 ? 0 : Math.max(0, Math.min(...found) - BEFORE);
  const piece = text.slice(start, start + LENGTH).trim();
  return piece.replace(/[\p{L}\p{N}]+/gu, (word) =>
    words.some((each) => each !== '' && word.toLowerCase().startsWith(each))
      ? `@@@hl@@@${word}@@@endhl@@@`
      : word,
  );
}
