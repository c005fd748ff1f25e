import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import type { IssueRecord } from '../model/issue';
import { readBody } from '../rest-kit/body';
import { pageOf, pageRequest } from '../rest-kit/page';
import { findIssue, maySee, visibleIssue } from './find-issue';
import { changelogBeans } from './issue-bean';

const bulkBody = z.object({
  issueIdsOrKeys: z.array(z.union([z.string(), z.number()]).transform(String)),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});

interface Entry {
  readonly issueId: string;
  readonly history: ReturnType<typeof changelogBeans>[number];
}

function entriesOf(site: Site, issue: IssueRecord, fieldIds: readonly string[] | undefined) {
  return changelogBeans(site, issue.id).flatMap((history): readonly Entry[] => {
    if (fieldIds === undefined) return [{ issueId: issue.id, history }];
    const items = history.items.filter((item) => fieldIds.includes(item.fieldId));
    return items.length === 0 ? [] : [{ issueId: issue.id, history: { ...history, items } }];
  });
}

function grouped(entries: readonly Entry[]) {
  const groups = new Map<string, Entry['history'][]>();
  for (const { issueId, history } of entries) {
    groups.set(issueId, [...(groups.get(issueId) ?? []), history]);
  }
  return [...groups].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}

/** History of issues: of one, and of up to 1000 in one call. */
export function changelogRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.get('/rest/api/3/issue/:issue/changelog', (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    return c.json(pageOf(site, c, pageRequest(c, 100, 100), changelogBeans(site, issue.id)));
  });

  routes.post('/rest/api/3/changelog/bulkfetch', async (c) => {
    const body = await readBody(c, bulkBody);
    if (body.issueIdsOrKeys.length === 0 || body.issueIdsOrKeys.length > 1000) {
      throw new JiraError(400, ['The number of issue IDs or keys must be between 1 and 1000.']);
    }
    const found = body.issueIdsOrKeys
      .flatMap((idOrKey) => findIssue(site, idOrKey) ?? [])
      .filter((issue) => maySee(site, c.env.caller, issue));
    const all = [...new Map(found.map((issue) => [issue.id, issue])).values()]
      .flatMap((issue) => entriesOf(site, issue, body.fieldIds))
      .sort((left, right) => Number(left.history.id) - Number(right.history.id));
    const start = Number(body.nextPageToken ?? 0);
    const end = start + (body.maxResults ?? 1000);
    return c.json({
      issueChangeLogs: grouped(all.slice(start, end)),
      ...(end < all.length ? { nextPageToken: String(end) } : {}),
    });
  });

  return routes;
}
