import { route, type Route } from '@forge/api';
import { z } from 'zod';
import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { DeskRequests } from '../usecases/ports/desk-requests';
import { sender, unexpected } from './product-request';
import { parseRequest, requestFieldIds } from './request-codec';

/** Jira's own most, for ids alone and for issues with fields. */
const mostIds = 5_000;
const mostIssues = 100;

const page = z.object({ issues: z.array(z.unknown()), nextPageToken: z.string().nullish() });
const named = z.object({ id: z.coerce.string() });

/** Requests of the desk in Jira, as the app. */
export const deskRequests: DeskRequests = {
  async openIds(desk) {
    const found = await searchAll(desk, ['id'], mostIds);
    return found.map((issue) => named.parse(issue).id);
  },
  async open(desk) {
    const found = await searchAll(desk, requestFieldIds(desk), mostIssues);
    return found.map((issue) => parseRequest(desk, issue));
  },
  async read(desk, issueIds) {
    const found: AssetRequest[] = [];
    for (let start = 0; start < issueIds.length; start += mostIssues) {
      const { issues } = await ask(route`/rest/api/3/issue/bulkfetch`, {
        issueIdsOrKeys: issueIds.slice(start, start + mostIssues),
        fields: requestFieldIds(desk),
      });
      found.push(...issues.map((issue) => parseRequest(desk, issue)));
    }
    return found.filter((request) => isOnDesk(desk, request));
  },
};

async function searchAll(
  { project, issueTypeId }: Desk,
  fields: readonly string[],
  maxResults: number,
): Promise<readonly unknown[]> {
  const jql = `project = ${project.id} AND issuetype = ${issueTypeId} AND statusCategory != Done ORDER BY key ASC`;
  const all: unknown[] = [];
  let next: string | undefined;
  do {
    const token = next === undefined ? {} : { nextPageToken: next };
    const { issues, nextPageToken } = await ask(route`/rest/api/3/search/jql`, {
      ...{ jql, fields, maxResults },
      ...token,
    });
    all.push(...issues);
    next = nextPageToken ?? undefined;
  } while (next !== undefined);
  return all;
}

async function ask(path: Route, body: unknown): Promise<z.infer<typeof page>> {
  const reply = await sender('jira', 'app')('POST', path, body);
  if (reply.status !== 200) throw unexpected('Reading many requests', reply);
  return page.parse(reply.body);
}

function isOnDesk(desk: Desk, { projectId, issueTypeId }: AssetRequest): boolean {
  return projectId === desk.project.id && issueTypeId === desk.issueTypeId;
}
