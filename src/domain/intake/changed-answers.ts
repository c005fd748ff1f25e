import { opportunityReferences } from '../opportunity-references';

/** Answers that every request has. */
type NeededText =
  | 'summary'
  | 'requesterRole'
  | 'assetType'
  | 'purpose'
  | 'neededBy'
  | 'specialNotes'
  | 'requestKind';

type FreeText = 'updatesAsset' | 'useCase' | 'deadlineEvidence' | 'opportunity' | 'reuse';

type Others = {
  readonly industry: readonly string[];
  readonly enablementGoals: readonly string[];
  /** By key of a question. */
  readonly answers: Readonly<Record<string, string>>;
};

/** The answers of a form that may be sent. */
export type FormAnswers = { readonly [Name in NeededText]: string } & {
  readonly [Name in FreeText]?: string | undefined;
} & Others;

/** Answers as a form began with them, or as they stand in Jira. */
export type KnownAnswers = {
  readonly [Name in NeededText | FreeText]?: string | undefined;
} & Others;

const isSame = (one: string | undefined, other: string | undefined) =>
  (one ?? '').trim() === (other ?? '').trim();

/**
 * What a request says once a person's changes are made, so that nothing which others wrote meanwhile is
 * undone: an answer that is sent as it was shown stays as it is now, and of lists and opportunities only
 * what the person added or took away changes. A needed answer that others emptied is the person's again.
 */
export function withChanges(
  now: KnownAnswers,
  shown: KnownAnswers,
  sent: FormAnswers,
): FormAnswers {
  const needed = (name: NeededText) =>
    isSame(sent[name], shown[name]) ? (now[name] ?? sent[name]) : sent[name];
  const free = (name: FreeText) => (isSame(sent[name], shown[name]) ? now[name] : sent[name]);
  const chosen = (name: 'industry' | 'enablementGoals') =>
    changedChoices(now[name], shown[name], sent[name]);
  return {
    summary: needed('summary'),
    requesterRole: needed('requesterRole'),
    assetType: needed('assetType'),
    purpose: needed('purpose'),
    neededBy: needed('neededBy'),
    specialNotes: needed('specialNotes'),
    requestKind: needed('requestKind'),
    updatesAsset: free('updatesAsset'),
    useCase: free('useCase'),
    deadlineEvidence: free('deadlineEvidence'),
    opportunity: changedOpportunity(now.opportunity, shown.opportunity, sent.opportunity),
    reuse: free('reuse'),
    industry: chosen('industry'),
    enablementGoals: chosen('enablementGoals'),
    answers: changedAnswers(now.answers, shown.answers, sent.answers),
  };
}

function changedChoices(
  now: readonly string[],
  shown: readonly string[],
  sent: readonly string[],
): readonly string[] {
  const kept = now.filter((choice) => sent.includes(choice) || !shown.includes(choice));
  return [...kept, ...sent.filter((choice) => !shown.includes(choice) && !kept.includes(choice))];
}

/** The person's text; references that others added since follow it. */
export function changedOpportunity(
  now: string | undefined,
  shown: string | undefined,
  sent: string | undefined,
): string | undefined {
  if (isSame(sent, shown)) return now;
  const known = [...opportunityReferences(shown ?? ''), ...opportunityReferences(sent ?? '')];
  const added = opportunityReferences(now ?? '').filter((reference) => !known.includes(reference));
  const texts = [...(isSame(sent, '') ? [] : [sent ?? '']), ...added];
  return texts.length === 0 ? undefined : texts.join(', ');
}

function changedAnswers(
  now: KnownAnswers['answers'],
  shown: KnownAnswers['answers'],
  sent: KnownAnswers['answers'],
): KnownAnswers['answers'] {
  const keys = [...new Set([now, shown, sent].flatMap((answers) => Object.keys(answers)))];
  const answers = keys.map((key): readonly [string, string | undefined] => [
    key,
    isSame(sent[key], shown[key]) ? now[key] : sent[key],
  ]);
  return Object.fromEntries(
    answers.flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer]])),
  );
}
