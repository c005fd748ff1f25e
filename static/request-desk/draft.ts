import type { CallInput } from '../../src/contract/calls';
import type { RequesterRole } from '../../src/domain/request-fields';

type Input = CallInput<'submitRequest'>;

/** What stands in the form: every question has a place, unanswered ones are empty. */
export type Draft = {
  readonly summary: string;
  readonly requesterRole: RequesterRole | null;
  readonly assetType: Input['assetType'] | null;
  readonly purpose: string;
  readonly neededBy: string;
  readonly specialNotes: string;
  readonly requestKind: NonNullable<Input['requestKind']>;
  readonly updatesAsset: string;
  readonly useCase: NonNullable<Input['useCase']> | null;
  readonly deadlineEvidence: string;
  readonly industry: readonly NonNullable<Input['industry']>[number][];
  readonly opportunity: string;
  readonly reuse: NonNullable<Input['reuse']> | null;
  readonly enablementGoals: readonly NonNullable<Input['enablementGoals']>[number][];
  /** Answers by key of a question, whether it is shown or not. */
  readonly answers: Readonly<Record<string, string>>;
};

/** The empty form of somebody with the given role. */
export function emptyDraft(requesterRole: RequesterRole): Draft {
  return {
    summary: '',
    requesterRole,
    assetType: null,
    purpose: '',
    neededBy: '',
    specialNotes: '',
    requestKind: 'New asset',
    updatesAsset: '',
    useCase: null,
    deadlineEvidence: '',
    industry: [],
    opportunity: '',
    reuse: null,
    enablementGoals: [],
    answers: {},
  };
}
