import { forge } from './forge';

/** Calls back whenever the issue around the view changes. Answers the function that stops it. */
export function onIssueChanged(callback: () => void): () => void {
  let stopped = false;
  const subscription = forge()
    .then(({ events }) => events.on('JIRA_ISSUE_CHANGED', () => (stopped ? undefined : callback())))
    .catch((reason: unknown) => {
      // Without the event the view shows what it read; its reload button still works.
      console.warn('JIRA_ISSUE_CHANGED failed', reason);
      return undefined;
    });
  return () => {
    stopped = true;
    void subscription.then((subscribed) => subscribed?.unsubscribe());
  };
}
