import type { FaultyKeyword, Waiver } from './published-api';

/** Where the description of Jira's REST API is wrong about Jira, each with what shows it. */
export const jiraWaivers: readonly Waiver[] = [
  {
    operation: 'PUT /rest/api/3/field/{fieldId}/context/defaultValue',
    at: 'request/defaultValues/*',
    reason: 'Only `type` tells the kinds apart: a single option also fits the cascading kind.',
  },
  {
    operation: 'GET /rest/api/3/field/{fieldId}/context/defaultValue',
    at: 'answer/values/*',
    reason: 'Only `type` tells the kinds apart: a single option also fits the cascading kind.',
  },
  {
    operation: 'POST /rest/api/3/screens/{screenId}/tabs/{tabId}/fields/{id}/move',
    at: 'request/after',
    reason: 'It is the id of a field, as its own description says, and no address.',
  },
  ...['eval', 'evaluate'].map((name) => ({
    operation: `POST /rest/api/3/expression/${name}`,
    at: 'request/context/custom',
    reason:
      'Its own example is an object keyed by name; in a list the variables would have no names.',
  })),
  {
    operation: 'POST /rest/api/3/expression/evaluate',
    at: 'answer/meta/issues/jql/nextPageToken',
    reason: 'The last page has no token, and jira.js, tested on real sites, expects null there.',
  },
  ...['created', 'started', 'updated'].map((name) => ({
    operation: 'GET /rest/api/3/bulk/queue/{taskId}',
    at: `answer/${name}`,
    reason: 'All three of its own examples have milliseconds since the epoch, and no text.',
  })),
  ...['from', 'to'].map((name) => ({
    operation: 'GET /rest/api/3/issue/{issueIdOrKey}',
    at: `answer/changelog/histories/*/items/*/${name}`,
    reason: 'Texts and keys have no id behind them, and Jira writes null there.',
  })),
];

/** Schemas of the description that nothing can fulfil. */
export const jiraFaultyKeywords: readonly FaultyKeyword[] = [
  {
    schema: 'IssueBulkMovePayload',
    keyword: 'required',
    reason: 'It requires a name that it forbids, and that its own example does not have.',
  },
  {
    schema: 'targetToSourcesMapping',
    keyword: 'required',
    reason: 'It requires issueIdOrKeys, which it forbids; the property is called issueIdsOrKeys.',
  },
  {
    schema: 'CustomFieldContextDefaultValue',
    keyword: 'additionalProperties',
    reason: 'It forbids every property that the kinds of default value below it have.',
  },
  {
    schema: 'JqlQueryClause',
    keyword: 'additionalProperties',
    reason: 'It forbids every property that the kinds of clause below it have.',
  },
];
