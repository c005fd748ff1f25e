import type { Desk } from './desk';
import type { TriageReasonCode } from './triage/decision-reason';

/** Issue property with the decision on a request, for display: anybody who may edit the issue can write it. */
export const decisionProperty = 'asset-desk-decision';

/** Why and when a request was declined. */
export type DeclineNote = {
  readonly decision: 'decline';
  readonly reason: string;
  readonly reasonCode?: TriageReasonCode;
  /** Id of the asset of the library that serves instead. */
  readonly alternativeAssetId?: string;
  /** ISO instant */
  readonly at: string;
};

/** JQL of the requests that a draft may be similar to, the newest first: open ones and declined ones. */
export function similarRequestsJql({ project, issueTypeId, statuses }: Desk): string {
  const status = `(statusCategory != Done OR status = ${statuses.Declined})`;
  return `project = "${project.key}" AND issuetype = ${issueTypeId} AND ${status} ORDER BY created DESC`;
}
