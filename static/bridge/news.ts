import { boardNewsChannel, boardNewsPayload } from '../../src/contract/board-news';
import { forge } from './forge';

/**
 * Calls back with the ids of requests that somebody changed, as long as the view is open. Answers the
 * function that stops it.
 */
export function onBoardNews(callback: (issueIds: readonly string[]) => void): () => void {
  let stopped = false;
  const hear = (payload: unknown) => {
    const news = boardNewsPayload.safeParse(payload);
    if (!stopped && news.success) callback(news.data.issueIds);
  };
  const subscription = forge()
    .then(({ Jira, realtime }) =>
      realtime.subscribe(boardNewsChannel, hear, { contextOverrides: [Jira.Project] }),
    )
    .catch((reason: unknown) => {
      // Without news the board reads again when somebody comes back to it.
      console.warn('Board news failed', reason);
      return undefined;
    });
  return () => {
    stopped = true;
    void subscription.then((subscribed) => subscribed?.unsubscribe());
  };
}
