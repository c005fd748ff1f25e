import type { Candidate } from '../domain/priority/judgement';
import { dealsOf, referenceOf } from '../domain/priority/opportunity';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import { deferred, judgeCandidates } from './judge-candidates';
import type { DeskRequests } from './ports/desk-requests';
import type { DeskStore } from './ports/desk-store';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { ScoreSources } from './score-facts';
import { writeJudgements, type WriteJudgementsPorts } from './write-judgements';

export type RescoreOpportunityPorts = ScoreSources &
  WriteJudgementsPorts & {
    readonly desks: DeskStore;
    readonly deskRequests: DeskRequests;
    readonly rules: PriorityRulesStore;
  };

/**
 * Scores the open requests whose score rests on an opportunity, named in their field or linked to it: a changed
 * deal changes them all, in as many calls as one. Doing it twice, late or out of order is harmless.
 */
export async function rescoreOpportunity(
  ports: RescoreOpportunityPorts,
  key: string,
): Promise<void> {
  const desk = await ports.desks.find();
  if (desk === undefined) return;
  const kept = (await ports.snapshots.all()).filter((snapshot) => restsOn(snapshot, key));
  if (kept.length === 0) return;
  const byId = new Map(kept.map((snapshot) => [snapshot.issueId, snapshot]));
  const [found, rules, settings] = await Promise.all([
    ports.deskRequests.read(desk, [...byId.keys()]),
    ports.rules.current(),
    ports.settings.read(),
  ]);
  const open = found.filter(({ status }) => !status.done);
  const candidates = open.map((request): Candidate => {
    const before = byId.get(request.id);
    return { issueId: request.id, request, ...(before === undefined ? {} : { before }) };
  });
  const { list, retryAfterSeconds } = await judgeCandidates(ports, desk, candidates, {
    rules,
    settings,
  });
  const finished = [...byId.keys()].filter((id) => open.every((request) => request.id !== id));
  const unclear = finished.map((issueId) => ({ kind: 'unclear', issueId }) as const);
  await writeJudgements(ports, desk, [...list, ...unclear]);
  if (list.some((each) => each.kind === 'judged' && each.waits)) throw deferred(retryAfterSeconds);
}

function restsOn({ score }: ScoreSnapshot, key: string): boolean {
  return score !== undefined && dealsOf(score.inputs.deal).map(referenceOf).includes(key);
}
