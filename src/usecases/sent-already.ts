import { refused, type Refusal } from './outcome';

/** Refuses other answers under a submission whose request is not the sender's to change any more. */
export function sentAlready(issueKey: string): Refusal {
  const message = `This was sent already as ${issueKey}, with other answers. Open it to add your changes there, or send these answers as a new request.`;
  return { ...refused('conflict', message), fields: { submissionId: message }, issueKey };
}

/** Refuses a draft link of which somebody has made a request. */
export function draftSentAlready(issueKey: string): Refusal {
  const message = `This message was sent already as ${issueKey}. Open it, or send these answers as a new request.`;
  return { ...refused('conflict', message), fields: { draftId: message }, issueKey };
}
