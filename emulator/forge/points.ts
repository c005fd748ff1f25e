/**
 * Points a product call takes from the rate limit: 1, and for a read 1 more for every object it returns
 * (https://developer.atlassian.com/cloud/jira/platform/rate-limiting/). An estimate: the exact weights are
 * Atlassian's.
 */
export async function pointsOf(method: string, answer: Response): Promise<number> {
  const reads = method === 'GET' || method === 'HEAD';
  const json = answer.headers.get('content-type')?.includes('json') ?? false;
  if (!answer.ok || !json) return 1;
  const lists = listedObjects(await answer.clone().json());
  if (lists === undefined) return reads ? 2 : 1;
  return 1 + lists;
}

/** How many objects a list answer holds, or undefined for an answer that is none. */
function listedObjects(body: unknown): number | undefined {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...body };
  for (const name of ['issues', 'values', 'results', 'comments']) {
    const list = fields[name];
    if (Array.isArray(list)) return list.length;
  }
  return undefined;
}
