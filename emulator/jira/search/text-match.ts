import type { Narrowing } from './narrowing';
import { wordsOf, type TextQuery } from './text-query';

/** Asks whether a text in lower case holds something. */
export type TextTest = (lowerCaseText: string) => boolean;

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

/** Looks for the words of a phrase one behind the other, whatever stands between them but letters. */
function phraseTest([first = '', ...others]: readonly string[]): TextTest {
  const gap = '[^\\p{L}\\p{N}_]+';
  const rest = new RegExp(`${others.map((word) => gap + word).join('')}(?![\\p{L}\\p{N}_])`, 'uy');
  return (text) => {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      rest.lastIndex = at + first.length;
      if (rest.test(text) && !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at))) return true;
    }
    return false;
  };
}

/** Compiles what a search text asks to a test of one text. */
export function textTest(query: TextQuery): TextTest {
  switch (query.kind) {
    case 'word':
      return wordTest(query.word);
    case 'pattern':
      return (text) => wordsOf(text).some((word) => query.pattern.test(word));
    case 'phrase':
      return phraseTest(query.words);
    case 'not': {
      const test = textTest(query.of);
      return (text) => !test(text);
    }
    case 'all': {
      const tests = query.of.map(textTest);
      return (text) => tests.every((test) => test(text));
    }
    case 'any': {
      const tests = query.of.map(textTest);
      return (text) => tests.some((test) => test(text));
    }
  }
}

/** What a search index knows of a search text: the words without which nothing is found. */
export function textNarrowing(query: TextQuery): Narrowing | undefined {
  switch (query.kind) {
    case 'word':
      return { by: 'word', word: query.word };
    case 'pattern':
      return { by: 'word', word: query.pattern };
    case 'phrase':
      return { by: 'all', of: query.words.map((word) => ({ by: 'word', word })) };
    case 'not':
      return undefined;
    case 'all': {
      const of = query.of.flatMap((each) => textNarrowing(each) ?? []);
      return of.length === 0 ? undefined : { by: 'all', of };
    }
    case 'any': {
      const of = query.of.flatMap((each) => textNarrowing(each) ?? []);
      return of.length < query.of.length ? undefined : { by: 'any', of };
    }
  }
}
