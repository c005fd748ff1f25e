import { Queue } from '@forge/events';
import type { ArrivalEvent } from '../domain/intake/arrival';
import type { IntakeQueue, PublicationQueue, ScoringQueue } from '../usecases/ports/queues';

/** @see https://developer.atlassian.com/platform/forge/limits-async-events/ */
const eventsPerPush = 50;

/** The queue `scoring` of the manifest. */
export const scoringQueue: ScoringQueue = {
  async rescore(issueIds) {
    const queue = new Queue({ key: 'scoring' });
    for (let start = 0; start < issueIds.length; start += eventsPerPush) {
      const ids = issueIds.slice(start, start + eventsPerPush);
      await queue.push(
        ids.map((issueId) => ({
          body: { kind: 'request', issueId },
          concurrency: oneByOne(issueId),
        })),
      );
    }
  },
  async rescoreOpportunity(key) {
    await new Queue({ key: 'scoring' }).push({ body: { kind: 'opportunity', key } });
  },
  async rescoreAll(reason) {
    const concurrency = { key: 'all-requests', limit: 1 };
    await new Queue({ key: 'scoring' }).push({ body: { kind: 'all', reason }, concurrency });
  },
};

/** The queue `intake` of the manifest. */
export const intakeQueue: IntakeQueue = {
  async sweep(issueId, event) {
    await new Queue({ key: 'intake' }).push(judging(issueId, event));
  },
  async sweepAll(issueIds) {
    const queue = new Queue({ key: 'intake' });
    for (let start = 0; start < issueIds.length; start += eventsPerPush) {
      const ids = issueIds.slice(start, start + eventsPerPush);
      await queue.push(ids.map((issueId) => judging(issueId, 'changed')));
    }
  },
  async join(issueId, opportunities) {
    const body = { issueId, opportunities: [...opportunities] };
    await new Queue({ key: 'intake' }).push({ body, concurrency: oneByOne(issueId) });
  },
};

function judging(issueId: string, event: ArrivalEvent) {
  return { body: { issueId, event }, concurrency: oneByOne(issueId) };
}

/** Work on one request never runs beside other work on it. */
const oneByOne = (issueId: string) => ({ key: `request-${issueId}`, limit: 1 });

/** The queue `publication` of the manifest. One job at a time: the library index has one writer. */
export const publicationQueue: PublicationQueue = {
  async publish(job) {
    await new Queue({ key: 'publication' }).push({
      body: { ...job },
      concurrency: { key: 'library', limit: 1 },
    });
  },
};
