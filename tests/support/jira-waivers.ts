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
];

/** Schemas of the description that nothing can fulfil. */
export const jiraFaultyKeywords: readonly FaultyKeyword[] = [
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
