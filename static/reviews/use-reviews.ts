import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import { call } from '../bridge/call';
import { refreshIssue } from '../bridge/refresh';
import { askAboutIssue, useIssueAnswer } from '../issue/use-issue-answer';
import type { AnswerError } from '../page/answer-error';
import type { ReviewDecision } from './decision-form';
import type { LensReview, Reviews } from './lens-words';

export type IssueReviews = { readonly issueId: string; readonly reviews: Reviews };

const askReviews = askAboutIssue(async (issueId): Promise<Answer<IssueReviews>> => {
  const answer = await call('getReviews', { issueId });
  return answer.ok ? { ok: true, value: { issueId, reviews: answer.value } } : answer;
});

/** The reviews of the issue and the decision of the reader. */
export function useReviews() {
  const { loaded, reload, change } = useIssueAnswer(askReviews);
  const [newerDraft, setNewerDraft] = useState(false);

  const decide = async (
    { issueId, reviews }: IssueReviews,
    lens: LensReview['lens'],
    decision: ReviewDecision,
    comment: string,
  ): Promise<AnswerError | null> => {
    setNewerDraft(false);
    const { fingerprint } = reviews;
    const answer = await call('decideReview', {
      issueId,
      lens,
      decision,
      fingerprint,
      ...(comment.trim() === '' ? {} : { comment }),
    });
    if (answer.ok) {
      change(() => ({ issueId, reviews: answer.value }));
      void refreshIssue();
      return null;
    }
    if (answer.error.code === 'conflict') {
      await reload();
      setNewerDraft(true);
    }
    return answer.error;
  };

  return { loaded, reload, newerDraft, decide };
}
