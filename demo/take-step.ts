import { z } from 'zod';
import { paragraphs } from './paragraph';
import type { RequestDesk, RequestIssue } from './request-desk';
import { sampleFile } from './sample-file';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';
import type { DemoStep, Edit } from './step';

const transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), name: z.string() })),
});
const reviews = z.object({ fingerprint: z.string() });

async function move(
  site: SiteClient,
  { key }: RequestIssue,
  { by, transition }: DemoStep & { does: 'move' },
): Promise<void> {
  const person = personOf(by);
  const path = `/rest/api/3/issue/${key}/transitions`;
  const offered = await site.ask(person, transitions, 'GET', path);
  const found = offered.transitions.find(({ name }) => name === transition);
  if (found === undefined) throw new Error(`${key} does not offer "${transition}" to ${by}.`);
  await site.tell(person, 'POST', path, { transition: { id: found.id } });
}

/** Decides on the draft that is attached now, as the reviews panel does. */
async function review(
  site: SiteClient,
  { id }: RequestIssue,
  { by, lens, decision, comment }: DemoStep & { does: 'review' },
): Promise<void> {
  const person = personOf(by);
  const answer = await site.invoke(person, 'reviews', 'getReviews', { issueId: id });
  const { fingerprint } = reviews.parse(answer);
  const payload = { issueId: id, lens, decision, fingerprint, comment };
  await site.invoke(person, 'reviews', 'decideReview', payload);
}

function changedFields({ fields }: RequestDesk, { owningTeam, effort, assignee }: Edit) {
  return {
    ...(owningTeam === undefined ? {} : { [fields('Owning team')]: { value: owningTeam } }),
    ...(effort === undefined ? {} : { [fields('Effort')]: { value: effort } }),
    ...(assignee === undefined ? {} : { assignee: { accountId: personOf(assignee).accountId } }),
  };
}

/** Takes one step in the life of a request through public calls. */
export async function takeStep(
  site: SiteClient,
  desk: RequestDesk,
  issue: RequestIssue,
  step: DemoStep,
): Promise<void> {
  const person = personOf(step.by);
  const path = `/rest/api/3/issue/${issue.key}`;
  switch (step.does) {
    case 'move':
      return move(site, issue, step);
    case 'comment':
      return site.tell(person, 'POST', `${path}/comment`, { body: paragraphs(step.text) });
    case 'decline': {
      const payload = { issueId: issue.id, decision: 'decline', reason: step.reason };
      await site.invoke(person, 'triage-board', 'decideTriage', payload);
      return;
    }
    case 'attach':
      return site.attach(person, issue.key, sampleFile(step.file, issue.summary));
    case 'edit':
      return site.tell(person, 'PUT', path, { fields: changedFields(desk, step.change) });
    case 'review':
      return review(site, issue, step);
    default:
      return step satisfies never;
  }
}
