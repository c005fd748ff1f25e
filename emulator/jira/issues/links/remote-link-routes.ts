import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import type { IssueRecord } from '../../model/issue';
import { readBody } from '../../rest-kit/body';
import { actingAccount, requireOnIssue, visibleIssue } from '../find-issue';
import { addBelonging, belongings, removeBelonging } from '../issue-index';
import { remoteLinks, type RemoteLinkRecord } from './remote-links';

const record = z.record(z.string(), z.unknown());

const remoteLinkBody = z.object({
  globalId: z.string().max(255).optional(),
  relationship: z.string().optional(),
  application: record.optional(),
  object: z.looseObject({ url: z.string().min(1), title: z.string().min(1) }),
});

function linksOf(site: Site, issue: IssueRecord): readonly RemoteLinkRecord[] {
  return belongings(site, issue.id).remoteLinks.flatMap((id) => remoteLinks(site).get(id) ?? []);
}

function self(site: Site, link: RemoteLinkRecord): string {
  return `${site.origin.product}/rest/api/3/issue/${link.issueId}/remotelink/${link.id}`;
}

function remoteLinkBean(site: Site, link: RemoteLinkRecord) {
  const { id, globalId, relationship, application, object } = link;
  return { id: Number(id), self: self(site, link), globalId, relationship, application, object };
}

function store(
  site: Site,
  issue: IssueRecord,
  body: z.output<typeof remoteLinkBody>,
  known: RemoteLinkRecord | undefined,
): RemoteLinkRecord {
  return site.database.transaction(() => {
    const id = known?.id ?? String(site.ids.next('jira.remote-link'));
    const { globalId, relationship, application = {}, object } = body;
    const link: RemoteLinkRecord = {
      id,
      issueId: issue.id,
      ...(globalId === undefined ? {} : { globalId }),
      ...(relationship === undefined ? {} : { relationship }),
      application,
      object,
    };
    remoteLinks(site).put(id, link);
    addBelonging(site, issue.id, 'remoteLinks', id);
    return link;
  });
}

function remove(site: Site, link: RemoteLinkRecord): void {
  site.database.transaction(() => {
    remoteLinks(site).delete(link.id);
    removeBelonging(site, link.issueId, 'remoteLinks', link.id);
  });
}

function linkable(site: Site, caller: Caller, idOrKey: string): IssueRecord {
  const issue = visibleIssue(site, caller, idOrKey);
  actingAccount(site, caller);
  requireOnIssue(site, caller, 'LINK_ISSUES', issue, {
    status: 403,
    message: 'You do not have permission to link this issue.',
  });
  return issue;
}

function linkById(site: Site, issue: IssueRecord, id: string): RemoteLinkRecord {
  const link = remoteLinks(site).get(id);
  if (link?.issueId === issue.id) return link;
  throw new JiraError(404, [`No remote issue link with id '${id}' exists for this issue.`]);
}

/** Links from an issue to pages elsewhere: `/rest/api/3/issue/{issueIdOrKey}/remotelink`. */
export function remoteLinkRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue/remotelink';

  routes.get(path, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const globalId = c.req.query('globalId');
    const all = linksOf(site, issue);
    if (globalId === undefined) return c.json(all.map((link) => remoteLinkBean(site, link)));
    const found = all.find((link) => link.globalId === globalId);
    if (found !== undefined) return c.json(remoteLinkBean(site, found));
    throw new JiraError(404, [`No remote issue link with global id '${globalId}' exists.`]);
  });

  routes.post(path, async (c) => {
    const issue = linkable(site, c.env.caller, c.req.param('issue'));
    const body = await readBody(c, remoteLinkBody);
    const known = linksOf(site, issue).find(
      ({ globalId }) => globalId !== undefined && globalId === body.globalId,
    );
    const link = store(site, issue, body, known);
    const answer = { id: Number(link.id), self: self(site, link) };
    return c.json(answer, known === undefined ? 201 : 200);
  });

  routes.delete(path, (c) => {
    const issue = linkable(site, c.env.caller, c.req.param('issue'));
    const found = linksOf(site, issue).find(({ globalId }) => globalId === c.req.query('globalId'));
    if (found === undefined) throw new JiraError(404, ['No remote issue link was found.']);
    remove(site, found);
    return c.body(null, 204);
  });

  routes.get(`${path}/:link`, (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    return c.json(remoteLinkBean(site, linkById(site, issue, c.req.param('link'))));
  });

  routes.put(`${path}/:link`, async (c) => {
    const issue = linkable(site, c.env.caller, c.req.param('issue'));
    const known = linkById(site, issue, c.req.param('link'));
    store(site, issue, await readBody(c, remoteLinkBody), known);
    return c.body(null, 204);
  });

  routes.delete(`${path}/:link`, (c) => {
    const issue = linkable(site, c.env.caller, c.req.param('issue'));
    remove(site, linkById(site, issue, c.req.param('link')));
    return c.body(null, 204);
  });

  return routes;
}
