/** Issue property that names the submission which a request was made of. */
export const submissionProperty = 'asset-desk-submission';

/** What the property holds. */
export type SubmissionMark = {
  /** Id of the submission. */
  readonly id: string;
  /** Id of the draft of a pasted message that was sent. */
  readonly draftId?: string;
};

/** One sending of one person: whoever else sends the same draft link is another sender. */
export function senderOf(accountId: string, submissionId: string): string {
  return `${accountId}:${submissionId}`;
}
