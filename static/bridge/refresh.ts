/** Asks Jira to read the issue around the view again, after the view has changed it. */
export async function refreshIssue(): Promise<void> {
  try {
    // The package's index leaves this function out, its folder does not.
    const { refreshIssueView } = await import('@forge/jira-bridge/out/issue-utils/refresh');
    await refreshIssueView();
  } catch (reason) {
    // Jira shows the change when the person reloads; the change itself is made.
    console.warn('refreshIssueView failed', reason);
  }
}
