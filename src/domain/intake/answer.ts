import { isBlank } from './blank';
import type { BriefProblem } from './brief-problem';
import { answerField } from './brief-rule';
import { questionsFor, type AskedQuestion, type Questionnaire } from './preset';
import type { QuestionKind } from './question';

/** An answer that is kept: to a question that the asset type asks, and not blank. */
export type GivenAnswer = {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly value: string;
};

type Answers = Readonly<Record<string, string>>;

/** Jira's limit of a single-line text field, in characters. */
const longestText = 255;

function valueOf(answers: Answers, key: string): string {
  const text = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return text === undefined || isBlank(text) ? '' : text.trim();
}

/** What is kept of the answers in a form: answers to questions that the asset type does not ask are dropped. */
export function givenAnswers(
  questionnaire: Questionnaire,
  assetType: string | undefined,
  answers: Answers,
): readonly GivenAnswer[] {
  return questionsFor(questionnaire, assetType)
    .map(({ key, kind }) => ({ key, kind, value: valueOf(answers, key) }))
    .filter(({ value }) => value !== '');
}

/** Given answers that do not fit their question, each with a sentence for its field. */
export function answerProblems(
  questionnaire: Questionnaire,
  assetType: string | undefined,
  answers: Answers,
): readonly BriefProblem[] {
  return questionsFor(questionnaire, assetType).flatMap((question) => {
    const value = valueOf(answers, question.key);
    const message = value === '' ? undefined : misfit(question, value);
    if (message === undefined) return [];
    const { key, name } = question;
    return [{ field: answerField(key), name, problem: 'invalid', message } as const];
  });
}

/**
 * Any number that a field of Jira can hold, written by a person or by JavaScript: Jira's dialog takes them
 * all, and its validators could not read one more field.
 */
function isNumber(value: string): boolean {
  const written = value.replace(',', '.');
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/.test(written) && Number.isFinite(Number(written));
}

function misfit({ kind, name, options }: AskedQuestion, value: string): string | undefined {
  switch (kind) {
    case 'select':
      return options.includes(value) ? undefined : `Choose an answer of the list for "${name}".`;
    case 'number':
      return isNumber(value) ? undefined : `Give a number for "${name}".`;
    case 'text':
      return value.length <= longestText ? undefined : `Keep "${name}" to 255 characters.`;
    case 'paragraph':
      return undefined;
    default:
      return kind satisfies never;
  }
}
