import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import { call } from '../bridge/call';
import { refreshIssue } from '../bridge/refresh';
import { askAboutIssue, useIssueAnswer, type IssueSurroundings } from '../issue/use-issue-answer';
import type { AnswerError } from '../page/answer-error';
import type { ReviewDecision } from './decision-form';
import type { LensReview, Reviews } from './lens-words';

export type IssueReviews = IssueSurroundings & { readonly reviews: Reviews };

const askReviews = askAboutIssue(async (surroundings): Promise<Answer<IssueReviews>> => {
  const answer = await call('getReviews', { issueId: surroundings.issueId });
  return answer.ok ? { ok: true, value: { ...surroundings, reviews: answer.value } } : answer;
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
      change((current) => ({ ...current, reviews: answer.value }));
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
