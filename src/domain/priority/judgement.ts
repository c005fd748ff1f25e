import type { AssetRequest } from '../asset-request';
import type { IntakeSettings } from '../intake/settings';
import { scoreInputsOf, type ScoreFacts } from './inputs';
import { inputsAgain, isNotReadForNow } from './kept-inputs';
import type { PriorityRules } from './rules';
import { score } from './score';
import { scoreStanding } from './score-standing';
import { rejudged, snapshotOf, withRowOf, type ScoreSnapshot } from './snapshot';

/** An open request whose score is computed together with others. */
export type Candidate = {
  readonly issueId: string;
  /** What is kept of it. */
  readonly before?: ScoreSnapshot;
  /** As Jira has it; absent where what is kept serves. */
  readonly request?: AssetRequest;
};

/** What many scores are computed from. */
export type Grounds = {
  readonly facts: ScoreFacts;
  readonly rules: PriorityRules;
  readonly settings: IntakeSettings;
};

export type Judgement =
  | {
      readonly kind: 'judged';
      readonly issueId: string;
      readonly before: ScoreSnapshot | undefined;
      readonly after: ScoreSnapshot;
      /** The CRM did not tell a deal for now, so that the score stays as it was. */
      readonly waits: boolean;
      /** Whether the field in Jira holds another score, as far as it was read. */
      readonly fieldDiffers: boolean;
    }
  /** It has to be looked at by itself. */
  | { readonly kind: 'unclear'; readonly issueId: string };

/** Computes the score of one request among many. */
export function judge(candidate: Candidate, grounds: Grounds): Judgement {
  const { issueId, before, request } = candidate;
  const isNewer = (before?.score?.rulesVersion ?? 0) > grounds.rules.version;
  const after = isNewer ? undefined : judgedSnapshot(candidate, grounds);
  if (after === undefined) return { kind: 'unclear', issueId };
  const { snapshot, waits } = after;
  const total = snapshot.score?.total;
  const inField = request === undefined ? before?.score?.total : request.computed.priorityScore;
  const fieldDiffers = !waits && total !== inField;
  return { kind: 'judged', issueId, before, after: snapshot, waits, fieldDiffers };
}

type Judged = { readonly snapshot: ScoreSnapshot; readonly waits: boolean };

function judgedSnapshot(candidate: Candidate, grounds: Grounds): Judged | undefined {
  const { before, request } = candidate;
  if (request !== undefined) return judgedRequest(request, before, grounds);
  if (before?.score === undefined) return undefined;
  const { facts, rules } = grounds;
  const inputs = inputsAgain(before.score, before.row, facts);
  if (isNotReadForNow(inputs.deal)) return { snapshot: before, waits: true };
  const computed = { inputs, score: score(inputs, rules) };
  return { snapshot: rejudged(before, computed, facts.now), waits: false };
}

function judgedRequest(
  request: AssetRequest,
  before: ScoreSnapshot | undefined,
  { facts, rules, settings }: Grounds,
): Judged | undefined {
  const { now } = facts;
  const standing = scoreStanding(request, before, settings, (id) => facts.assets.has(id));
  switch (standing) {
    case 'unclear':
      return undefined;
    case 'unscored':
      return { snapshot: snapshotOf(request, undefined, before, now), waits: false };
    case 'scored': {
      const inputs = scoreInputsOf(request, facts);
      if (isNotReadForNow(inputs.deal)) {
        return { snapshot: withRowOf(request, before, now), waits: true };
      }
      const computed = { inputs, score: score(inputs, rules) };
      return { snapshot: snapshotOf(request, computed, before, now), waits: false };
    }
    default:
      return standing satisfies never;
  }
}
