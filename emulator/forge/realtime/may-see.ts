import type { Site } from '../../site';
import type { Service } from '../service';
import { idOf, type RealtimeContext } from './product-context';

interface Products {
  readonly jira: Service;
  readonly confluence: Service;
}

/**
 * Whether a person may see what a surface is shown on. On Atlassian the product vouches for it with a token
 * that only people who see the issue or page get; here the page says where it is, so the product is asked.
 */
export async function maySee(
  site: Pick<Site, 'origin'>,
  { jira, confluence }: Products,
  accountId: string | undefined,
  context: RealtimeContext,
): Promise<boolean> {
  const issue = idOf(context, 'issue');
  const project = idOf(context, 'project');
  const content = idOf(context, 'content');
  const asked: (readonly [Service, string])[] = [];
  if (issue !== undefined) asked.push([jira, `/rest/api/3/issue/${encode(issue)}?fields=key`]);
  else if (project !== undefined) asked.push([jira, `/rest/api/3/project/${encode(project)}`]);
  if (content !== undefined) asked.push([confluence, `/wiki/api/v2/pages/${encode(content)}`]);
  for (const [service, path] of asked) {
    const request = new Request(site.origin.product + path);
    const answer = await service.fetch(request, { caller: { accountId } });
    if (!answer.ok) return false;
  }
  return true;
}

const encode = encodeURIComponent;
