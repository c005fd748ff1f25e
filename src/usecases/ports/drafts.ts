import type { MessageDraft } from '../../domain/intake/message-draft';

/** Keeps drafts of requests that were made of pasted messages, for 30 days. */
export interface Drafts {
  /** Nothing when there never was such a draft, or when its time is over. */
  find(draftId: string): Promise<MessageDraft | undefined>;
  store(draftId: string, draft: MessageDraft): Promise<void>;
}
