import type { AssetRequest } from './asset-request';
import { listOf } from './sentence';

/** What a request must say before work on it is decided. */
export type Brief = {
  readonly summary?: string | undefined;
  readonly requesterRole?: string | undefined;
  readonly assetType?: string | undefined;
  readonly purpose?: string | undefined;
  /** ISO date */
  readonly neededBy?: string | undefined;
  readonly specialNotes?: string | undefined;
  readonly requestKind?: string | undefined;
  readonly updatesAsset?: string | undefined;
};

type BriefField = keyof Brief;
export type BriefProblem = {
  readonly field: BriefField;
  /** Name of the field in Jira. */
  readonly name: string;
  readonly problem: 'missing' | 'past' | 'unknown';
  /** A sentence for the input field. */
  readonly message: string;
};

const mandatory: readonly { field: BriefField; name: string; message: string }[] = [
  { field: 'summary', name: 'Summary', message: 'Give the request a title.' },
  { field: 'requesterRole', name: 'Requester role', message: 'Choose your role.' },
  { field: 'assetType', name: 'Asset type', message: 'Choose an asset type.' },
  { field: 'purpose', name: 'Purpose', message: 'Say what the asset is for.' },
  { field: 'neededBy', name: 'Due date', message: 'Give a date.' },
  {
    field: 'specialNotes',
    name: 'Special notes',
    message: 'Add special notes, or write "None".',
  },
];

const isEmpty = (text: string | undefined) => text === undefined || text.trim() === '';

/**
 * What is wrong with a brief, in the order of the form; nothing when it is complete. The one rule set
 * for the form and for the validator on Accept.
 * @param today ISO date; an earlier needed-by date is refused
 */
export function briefProblems(brief: Brief, today: string): readonly BriefProblem[] {
  const missing = mandatory
    .filter(({ field }) => isEmpty(brief[field]))
    .map((rule): BriefProblem => ({ ...rule, problem: 'missing' }));
  return [...missing, ...pastDate(brief, today), ...unnamedAsset(brief)];
}

function pastDate(brief: Brief, today: string): readonly BriefProblem[] {
  if (brief.neededBy === undefined || isEmpty(brief.neededBy) || brief.neededBy >= today) return [];
  const message = 'This date is past. Choose today or a later date.';
  return [{ field: 'neededBy', name: 'Due date', problem: 'past', message }];
}

function unnamedAsset(brief: Brief): readonly BriefProblem[] {
  if (brief.requestKind !== 'Update existing' || !isEmpty(brief.updatesAsset)) return [];
  const message = 'Name the asset to update by its id in the library.';
  return [{ field: 'updatesAsset', name: 'Updates asset', problem: 'missing', message }];
}

/** Id of the asset that a brief wants updated; nothing when it asks for a new one or names none. */
export function updatedAsset(brief: Brief): string | undefined {
  const { requestKind, updatesAsset } = brief;
  return requestKind === 'Update existing' && !isEmpty(updatesAsset) ? updatesAsset : undefined;
}

/** The library has no asset of the id that the brief names. */
export function unknownAsset(assetId: string): BriefProblem {
  const message = `There is no asset ${assetId} in the library.`;
  return { field: 'updatesAsset', name: 'Updates asset', problem: 'unknown', message };
}

/** The brief of a request that is in Jira already. */
export function briefOf(request: AssetRequest): Brief {
  const { summary, neededBy, values } = request;
  return { ...values, summary, neededBy };
}

/** One sentence for a person who tries to accept an incomplete request: what is missing, what to do. */
export function briefRefusal(problems: readonly BriefProblem[]): string {
  const missing = problems.filter(({ problem }) => problem === 'missing').map(({ name }) => name);
  const sentences = [
    ...(missing.length === 0 ? [] : [`fill in ${listOf(missing)}`]),
    ...(problems.some(({ problem }) => problem === 'past')
      ? ['agree a Due date that is not past']
      : []),
    ...(problems.some(({ problem }) => problem === 'unknown')
      ? ['name an asset of the library in Updates asset']
      : []),
  ];
  return `The brief is not complete: ${listOf(sentences)}.`;
}
