import type { Conversation, RequestComment } from '../../domain/intake/asked';

/** Reads what was written on a request, as far as the person may read it. */
export interface Conversations {
  /** The latest 50 comments and the latest moves. Two questions to Jira, at once. */
  read(issueId: string): Promise<Conversation>;
  /** The latest 50 comments, the newest first. */
  comments(issueId: string): Promise<readonly RequestComment[]>;
}
