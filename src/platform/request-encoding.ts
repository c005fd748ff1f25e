import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { QuestionKind } from '../domain/intake/question';
import type { NewRequest } from '../usecases/ports/requests';
import { adfOf } from './adf';

type Fields = Readonly<Record<string, unknown>>;

/** Answers of the form, of which any may be absent. */
type Answered = { readonly [Name in keyof Omit<NewRequest, 'answers'>]?: NewRequest[Name] };

/** What is filled in, by field id, in the format of REST v3. */
export function filledFields(desk: Desk, request: NewRequest): Fields {
  const all = {
    project: { id: desk.project.id },
    issuetype: { id: desk.issueTypeId },
    ...commonFields(desk, request),
    ...answerFields(desk, request.answers),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

/**
 * What differs from the request in Jira, with `null` or an empty list for what was taken away. Whatever is
 * the same stays as it is: text keeps its formatting, and a field that left the screen stands in nobody's way.
 */
export function changedFields(desk: Desk, before: AssetRequest, request: NewRequest): Fields {
  const { values, summary, neededBy } = before;
  const old = commonFields(desk, { ...values, summary, neededBy: neededBy ?? '' });
  const changed = Object.entries(commonFields(desk, request))
    .map(([id, value]): readonly [string, unknown] => [id, value === '' ? undefined : value])
    .filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(old[id]))
    .map(([id, value]) => [id, value ?? null] as const);
  return { ...Object.fromEntries(changed), ...changedAnswers(desk, before.answers, request) };
}

const option = (value: string | undefined) => (value === undefined ? undefined : { value });
const options = (values: readonly string[] | undefined) => (values ?? []).map(option);
const rich = (text: string | undefined) => (text === undefined ? undefined : adfOf(text));

function commonFields({ fields }: Desk, request: Answered): Fields {
  return {
    summary: request.summary,
    duedate: request.neededBy,
    [fields.requesterRole]: option(request.requesterRole),
    [fields.assetType]: option(request.assetType),
    [fields.requestKind]: option(request.requestKind),
    [fields.updatesAsset]: request.updatesAsset,
    [fields.useCase]: option(request.useCase),
    [fields.purpose]: rich(request.purpose),
    [fields.deadlineEvidence]: request.deadlineEvidence,
    [fields.specialNotes]: rich(request.specialNotes),
    [fields.industry]: options(request.industry),
    [fields.opportunity]: request.opportunity,
    [fields.reuse]: option(request.reuse),
    [fields.enablementGoals]: options(request.enablementGoals),
  };
}

/** Answers in the format of their questions' fields. */
function answerFields(desk: Desk, answers: NewRequest['answers']): Fields {
  const given = answers.flatMap(({ key, kind, value }): [string, unknown][] => {
    const id = desk.questions[key];
    return id === undefined ? [] : [[id, answerValue(kind, value)]];
  });
  return Object.fromEntries(given);
}

/** New answers, and `null` for those that the request holds and the form does not ask or give any more. */
function changedAnswers(
  desk: Desk,
  before: AssetRequest['answers'],
  { answers }: NewRequest,
): Fields {
  const changed = answers.filter(({ key, value }) => before[key] !== value);
  const gone = Object.keys(before)
    .filter((key) => answers.every((answer) => answer.key !== key))
    .flatMap((key) => desk.questions[key] ?? []);
  return {
    ...answerFields(desk, changed),
    ...Object.fromEntries(gone.map((id) => [id, null])),
  };
}

function answerValue(kind: QuestionKind, value: string): unknown {
  switch (kind) {
    case 'select':
      return option(value);
    case 'paragraph':
      return adfOf(value);
    case 'number':
      return Number(value.replace(',', '.'));
    case 'text':
      return value;
    default:
      return kind satisfies never;
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
