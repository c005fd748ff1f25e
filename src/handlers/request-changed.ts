import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { noteChangedIssue } from '../usecases/note-changed-issue';
import { portsAs } from './ports';
import { withRetry } from './retry';

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
const event = z.object({
  issue: z.object({
    id: z.coerce.string(),
    key: z.string(),
    fields: z.object({
      project: z.object({ id: z.coerce.string() }),
      issuetype: z.object({ name: z.string() }),
    }),
  }),
});

/** Trigger on created and updated issues. */
export function requestChanged(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('request-changed', () => {
    const { id, key, fields } = event.parse(given).issue;
    const issue = { id, key, projectId: fields.project.id, issueType: fields.issuetype.name };
    return noteChangedIssue(portsAs('app'), issue);
  });
}
