import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import type { ArrivalEvent } from '../domain/intake/arrival';
import { noteChangedIssue } from '../usecases/note-changed-issue';
import { portsAs } from './ports';
import { withRetry } from './retry';

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
const event = z.object({
  eventType: z.string().default(''),
  changelog: z.object({ items: z.array(z.object({ field: z.string().optional() })) }).nullish(),
  issue: z.object({
    id: z.coerce.string(),
    key: z.string(),
    fields: z.object({
      project: z.object({ id: z.coerce.string() }),
      issuetype: z.object({ name: z.string() }),
    }),
  }),
});

/** Trigger on created, updated and deleted issues. */
export function requestChanged(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('request-changed', () => {
    const parsed = event.parse(given);
    const { id, key, fields } = parsed.issue;
    return noteChangedIssue(portsAs('app'), {
      id,
      key,
      projectId: fields.project.id,
      issueType: fields.issuetype.name,
      event: arrivalEvent(parsed),
    });
  });
}

/** A move to another project or issue type arrives as an update. */
function arrivalEvent({ eventType, changelog }: z.infer<typeof event>): ArrivalEvent | 'deleted' {
  if (eventType === 'avi:jira:created:issue') return 'created';
  if (eventType === 'avi:jira:deleted:issue') return 'deleted';
  const changed = changelog?.items.map(({ field }) => field?.toLowerCase()) ?? [];
  return changed.includes('project') || changed.includes('issuetype') ? 'moved' : 'changed';
}
