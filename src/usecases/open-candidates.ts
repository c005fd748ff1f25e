import type { Desk } from '../domain/desk';
import type { Candidate } from '../domain/priority/judgement';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import type { DeskRequests } from './ports/desk-requests';

/** Requests to score, and those of which something is kept although no search finds them open any more. */
export type OpenCandidates = {
  readonly candidates: readonly Candidate[];
  readonly gone: readonly string[];
};

/** All open requests, as Jira has them now: a hundred in a call. */
export async function openInJira(
  requests: DeskRequests,
  desk: Desk,
  kept: readonly ScoreSnapshot[],
): Promise<OpenCandidates> {
  const found = await requests.open(desk);
  const byId = new Map(kept.map((snapshot) => [snapshot.issueId, snapshot]));
  const candidates = found.map((request) => candidateOf(request, byId.get(request.id)));
  return { candidates, gone: goneOf(kept, new Set(found.map(({ id }) => id))) };
}

/**
 * All open requests by what is kept of them, so that only those are read of which nothing is kept. Those without a
 * score are left out: nothing about them has changed.
 */
export async function openAsKept(
  requests: DeskRequests,
  desk: Desk,
  kept: readonly ScoreSnapshot[],
): Promise<OpenCandidates> {
  const open = new Set(await requests.openIds(desk));
  const known = new Set(kept.map(({ issueId }) => issueId));
  const read = await requests.read(
    desk,
    [...open].filter((id) => !known.has(id)),
  );
  const scored = kept.filter(({ issueId, score }) => open.has(issueId) && score !== undefined);
  const candidates = [
    ...scored.map((before) => ({ issueId: before.issueId, before })),
    ...read.filter(({ status }) => !status.done).map((request) => candidateOf(request, undefined)),
  ];
  return { candidates, gone: goneOf(kept, open) };
}

function candidateOf(
  request: NonNullable<Candidate['request']>,
  before: ScoreSnapshot | undefined,
): Candidate {
  return { issueId: request.id, request, ...(before === undefined ? {} : { before }) };
}

function goneOf(kept: readonly ScoreSnapshot[], open: ReadonlySet<string>): OpenCandidates['gone'] {
  return kept.map(({ issueId }) => issueId).filter((id) => !open.has(id));
}
