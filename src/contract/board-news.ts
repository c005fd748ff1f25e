import { z } from 'zod';
import { issueId } from './issue-id';

/** The realtime channel of the triage board, one for each project. */
export const boardNewsChannel = 'board-news';

/** What the channel tells: requests that somebody changed. */
export const boardNewsPayload = z.object({ issueIds: z.array(issueId) });
