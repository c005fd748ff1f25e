/** Rows that jira.js 6.2 has no working function for; the scenarios send them as they are. */
export const withoutClient: Readonly<Record<string, string>> = {
  'ALL /rest/api/3/bulk/issues/transition': 'It is refused.',
  'GET /rest/api/3/issue/createmeta': 'It is refused; the client has dropped it as deprecated.',
  'ALL /rest/api/3/search': 'It is gone on a real site too.',
  'POST /rest/api/3/issue/:issue/watchers':
    'The client sends an object, where the description and Jira want the account id as a string.',
  'POST /rest/api/3/expression/eval': 'Being removed; not in the client.',
  'GET /rest/api/3/field/:fieldId/context/defaultValue':
    'The client asks at …/defaultValues, an address that the description does not have.',
  'PUT /rest/api/3/field/:fieldId/context/defaultValue': 'Not in the client.',
  'GET /rest/api/3/group/bulk': 'Experimental; not in the client.',
  'GET /rest/api/3/issuetype/project': 'Not in the client.',
  'POST /rest/api/3/jql/sanitize': 'Not in the client.',
  'GET /rest/api/3/priority': 'Deprecated; not in the client.',
  'GET /rest/api/3/project': 'Deprecated; not in the client.',
  'GET /rest/api/3/resolution': 'Deprecated; not in the client.',
  'GET /rest/api/3/resolution/search': 'Not in the client.',
  'POST /rest/api/3/screens': 'Not in the client.',
  'PUT /rest/api/3/screens/:screenId': 'Not in the client.',
  'DELETE /rest/api/3/screens/:screenId': 'Not in the client.',
  'GET /rest/api/3/user/bulk': 'Not in the client.',
  'POST /rest/api/3/workflowscheme/project/switch': 'Not in the client.',
  'GET /secure/attachment/:id/:name?': 'A link for browsers, no part of the API.',
};
