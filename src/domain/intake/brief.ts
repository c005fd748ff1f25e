import type { AssetRequest } from '../asset-request';
import { listOf } from '../sentence';
import { answerProblems } from './answer';
import { isBlank } from './blank';
import type { BriefProblem } from './brief-problem';
import {
  briefRules,
  isCommonField,
  type BriefField,
  type BriefRule,
  type CommonField,
} from './brief-rule';
import type { Questionnaire } from './preset';

/** What a request must say before work on it is decided. */
export type Brief = { readonly [Field in CommonField]?: string | undefined } & {
  /** Answers to further questions by key; an unanswered one is absent or blank. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
};

/** A sentence for a needed-by date before today. */
export const pastDateMessage = 'This date is past. Choose today or a later date.';

function valueAt({ answers, ...brief }: Brief, field: BriefField): string | undefined {
  if (isCommonField(field)) return brief[field];
  const key = field.slice('answers.'.length);
  return answers !== undefined && Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function applies({ when }: BriefRule, brief: Brief): boolean {
  return when === undefined || brief[when.field] === when.is;
}

/**
 * What is wrong with a brief, in the order of the form; nothing when it is complete. The one set of rules of
 * every way in: what is missing, a past date, answers that do not fit their question.
 * @param today ISO date in the desk's time zone; an earlier needed-by date is refused
 */
export function briefProblems(
  brief: Brief,
  questionnaire: Questionnaire,
  today: string,
): readonly BriefProblem[] {
  const missing = briefRules(questionnaire)
    .filter((rule) => applies(rule, brief) && isBlank(valueAt(brief, rule.field)))
    .map(({ field, name, message }): BriefProblem => ({
      field,
      name,
      message,
      problem: 'missing',
    }));
  const { assetType, answers = {} } = brief;
  const misfits = answerProblems(questionnaire, assetType, answers);
  return [...missing, ...pastDate(brief, today), ...misfits];
}

function pastDate({ neededBy }: Brief, today: string): readonly BriefProblem[] {
  if (neededBy === undefined || isBlank(neededBy) || neededBy >= today) return [];
  return [{ field: 'neededBy', name: 'Due date', problem: 'past', message: pastDateMessage }];
}

/** Id of the asset that a brief wants updated; nothing when it asks for a new one or names none. */
export function updatedAsset(brief: Brief): string | undefined {
  const { requestKind, updatesAsset } = brief;
  return requestKind === 'Update existing' && !isBlank(updatesAsset) ? updatesAsset : undefined;
}

/** The library has no asset of the id that the brief names. */
export function unknownAsset(assetId: string): BriefProblem {
  const message = `There is no asset ${assetId} in the library.`;
  return { field: 'updatesAsset', name: 'Updates asset', problem: 'unknown', message };
}

/** The brief of a request that is in Jira already. */
export function briefOf(request: AssetRequest): Brief {
  const { summary, neededBy, values, answers } = request;
  return { ...values, answers, summary, neededBy };
}

/**
 * One sentence for a person whose request is incomplete: what is missing or wrong, what to do.
 * @param nameOf what the place where the person mends it calls the field of a problem; Jira's name by default
 */
export function briefRefusal(
  problems: readonly BriefProblem[],
  nameOf: (problem: BriefProblem) => string = ({ name }) => name,
): string {
  const namesOf = (kind: BriefProblem['problem']) =>
    problems.filter(({ problem }) => problem === kind).map(nameOf);
  const [missing, invalid] = [namesOf('missing'), namesOf('invalid')];
  const sentences = [
    ...(missing.length === 0 ? [] : [`fill in ${listOf(missing)}`]),
    ...namesOf('past').map((name) => `agree a ${name} that is not past`),
    ...namesOf('unknown').map((name) => `name an asset of the library in ${name}`),
    ...(invalid.length === 0 ? [] : [`give another answer to ${listOf(invalid)}`]),
  ];
  return `The brief is not complete: ${listOf(sentences)}.`;
}
