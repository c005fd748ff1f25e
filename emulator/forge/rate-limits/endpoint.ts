/** An endpoint of Jira as its burst limit sees it. */
export interface Endpoint {
  /** Method and path, with `{}` for what names one object. */
  readonly name: string;
  readonly requestsPerSecond: number;
  /** Id or key of the one issue that the call changes. */
  readonly writesIssue: string | undefined;
}

/** Requests a second where an endpoint has no limit of its own. */
const BY_METHOD: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };

/** The table of https://developer.atlassian.com/cloud/jira/platform/rate-limiting/, as far as Jira has it. */
const OWN: Readonly<Record<string, number>> = {
  'GET attachment/content/{}': 300,
  'GET attachment/thumbnail/{}': 200,
  'GET component': 200,
  'GET issue/{}': 150,
  'GET issue/{}/changelog': 200,
  'GET issuesecurityschemes/{}': 200,
  'GET issuetype/{}/properties': 200,
  'GET issuetype/{}/properties/{}': 300,
  'GET project/{}/role/{}': 200,
  'GET user': 150,
  'POST expression/evaluate': 150,
  'POST permissionscheme/{}/permission': 100,
  'POST search/approximate-count': 150,
  'PUT component/{}': 500,
};

/** What names an object: a number, an issue key, a UUID or an account id. */
const ID = /^(\d+|[a-z][a-z0-9_]*-\d+|[0-9a-f]{8}-[0-9a-f-]{27}|.*(:|%3a).*)$/i;

/** Parts of a path after which a name of one's own choice stands. */
const NAMING = new Set(['issue', 'project', 'properties', 'field', 'status', 'role', 'filter']);

/** Words that stand in such a place but are part of the path. */
const WORDS =
  /^(archive|bulk|bulkfetch|byNames|createmeta|limit|permissionscheme|picker|properties|recent|search|type|unarchive|watching|worklog)$/;

/** The endpoint that a call of `/rest/api/{version}/…` (or of another Jira path) goes to. */
export function endpointOf(method: string, target: string): Endpoint {
  const path = target.replace(/\?.*$/, '').replace(/^\/rest\/(api|agile)\/[^/]+\//, '');
  const parts = path.split('/');
  const named = parts.map((part, at) => (isName(part, parts[at - 1]) ? '{}' : part));
  const name = `${method} ${named.join('/')}`;
  const isWrite = method !== 'GET' && method !== 'HEAD';
  return {
    name,
    requestsPerSecond: OWN[name] ?? BY_METHOD[method] ?? 100,
    writesIssue: isWrite && named[0] === 'issue' && named[1] === '{}' ? parts[1] : undefined,
  };
}

function isName(part: string, before: string | undefined): boolean {
  if (ID.test(part)) return true;
  return before !== undefined && NAMING.has(before) && !WORDS.test(part);
}
