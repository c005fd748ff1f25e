import type { QuestionKind } from '../../../src/domain/intake/question';

/** Kinds of answers as people call them. */
export const kindWords: Readonly<Record<QuestionKind, string>> = {
  select: 'List of options',
  text: 'One line',
  paragraph: 'Several lines',
  number: 'Number',
};
