/**
 * Points that a product call takes from the app's quota: 1, and for a read 1 more for every object that it
 * returns, 2 for people, groups, roles and permissions; writes take 1 whatever they touch
 * (https://developer.atlassian.com/cloud/jira/platform/rate-limiting/). Searches that are sent as POST
 * are reads. An estimate: what counts as an object is Atlassian's to say.
 */
export async function pointsOf(method: string, path: string, answer: Response): Promise<number> {
  if (!isRead(method, path) || !answer.ok) return 1;
  const json = answer.headers.get('content-type')?.includes('json') ?? false;
  const objects = json ? objectsIn(await answer.clone().json()) : 1;
  return 1 + objects * (IDENTITY.test(path) ? 2 : 1);
}

const READING_POST =
  /\/(search|search\/jql|search\/approximate-count|bulkfetch|permissions\/check|permissions\/project|expression\/(eval|evaluate|analyse)|jql\/(parse|match|sanitize|pdcleaner)|workflows|changelog\/list|read)$/;

const IDENTITY =
  /\/(users?|groups?|groupuserpicker|myself|mypermissions|permissions|permissionscheme|role|roledetails|actors)(\/|\?|$)/;

function isRead(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  return method === 'POST' && READING_POST.test(path.replace(/\?.*$/, ''));
}

/** How many objects an answer holds: those of its list, or itself. */
function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 1;
  const fields: Readonly<Record<string, unknown>> = { ...body };
  for (const name of ['issues', 'values', 'results', 'comments', 'worklogs', 'users', 'matches']) {
    const list = fields[name];
    if (Array.isArray(list)) return list.length;
  }
  return 1;
}
