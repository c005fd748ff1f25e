import { answerField } from './brief-rule';
import type { BriefProblem } from './brief';
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
  return Object.hasOwn(answers, key) ? (answers[key] ?? '').trim() : '';
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

function misfit({ kind, name, options }: AskedQuestion, value: string): string | undefined {
  switch (kind) {
    case 'select':
      return options.includes(value) ? undefined : `Choose an answer of the list for "${name}".`;
    case 'number':
      return /^\d{1,9}([.,]\d{1,3})?$/.test(value) ? undefined : `Give a number for "${name}".`;
    case 'text':
      return value.length <= longestText ? undefined : `Keep "${name}" under 255 characters.`;
    case 'paragraph':
      return undefined;
    default:
      return kind satisfies never;
  }
}
