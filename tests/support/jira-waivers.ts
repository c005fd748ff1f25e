import type { FaultyKeyword, Waiver } from './published-api';

/** Where the description of Jira's REST API is wrong about Jira, each with what shows it. */
export const jiraWaivers: readonly Waiver[] = [
  {
    operation: 'POST /rest/api/3/screens/{screenId}/tabs/{tabId}/fields/{id}/move',
    at: 'request/after',
    reason: 'It is the id of a field, as its own description says, and no address.',
  },
];

/** Schemas of the description that nothing can fulfil. */
export const jiraFaultyKeywords: readonly FaultyKeyword[] = [
  {
    schema: 'JqlQueryClause',
    keyword: 'additionalProperties',
    reason: 'It forbids every property that the kinds of clause below it have.',
  },
];
