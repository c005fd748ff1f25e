import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { JiraError } from '../../errors';
import type { ChangelogItem, IssueRecord } from '../../model/issue';
import { issues } from '../../model/issue';
import { linkTypes, type LinkTypeRecord } from '../../model/link-type';
import { readBody } from '../../rest-kit/body';
import { addComment, requireCommentBody } from '../comments/write-comment';
import { actingAccount, requireOnIssue, visibleIssue } from '../find-issue';
import { publishLink, publishUpdated } from '../issue-events';
import { addBelonging, belongings, removeBelonging } from '../issue-index';
import { addHistory, touch } from '../record-change';
import { issueLinkBean, linkTypeReference } from './issue-link-bean';
import { issueLinks, type IssueLinkRecord } from './issue-links';

const numberOrText = z.union([z.string(), z.number()]).transform(String);
const issueReference = z.object({ id: numberOrText.optional(), key: z.string().optional() });

const linkBody = z.object({
  type: z.object({ id: numberOrText.optional(), name: z.string().optional() }),
  inwardIssue: issueReference,
  outwardIssue: issueReference,
  comment: z.object({ body: z.unknown().optional() }).optional(),
});

function linkTypeOf(site: Site, wanted: z.output<typeof linkBody>['type']): LinkTypeRecord {
  const name = wanted.name?.toLowerCase();
  const found = linkTypes(site).find((type) =>
    wanted.id === undefined ? type.name.toLowerCase() === name : type.id === wanted.id,
  );
  if (found !== undefined) return found;
  throw new JiraError(404, [`No issue link type with name '${wanted.name ?? wanted.id}' found.`]);
}

function historyItem(text: string, other: IssueRecord, added: boolean): ChangelogItem {
  const sentence = `This work item ${text} ${other.key}`;
  const base = { field: 'Link', fieldtype: 'jira', fieldId: 'issuelinks' } as const;
  return added
    ? { ...base, from: null, fromString: null, to: other.key, toString: sentence }
    : { ...base, from: other.key, fromString: sentence, to: null, toString: null };
}

function trace(site: Site, caller: Caller, link: IssueLinkRecord, added: boolean): void {
  const type = linkTypes(site).get(link.typeId);
  const inward = issues(site).get(link.inwardIssueId);
  const outward = issues(site).get(link.outwardIssueId);
  if (type === undefined || inward === undefined || outward === undefined) return;
  for (const [issue, other, text] of [
    [inward, outward, type.outward],
    [outward, inward, type.inward],
  ] as const) {
    const items = [historyItem(text, other, added)];
    const changelogId = addHistory(site, caller, issue.id, items);
    touch(site, issue.id);
    publishUpdated(site, caller, { before: issue, issue, items, changelogId });
  }
  publishLink(site, caller, added ? 'avi:jira:created:issuelink' : 'avi:jira:deleted:issuelink', {
    id: link.id,
    from: link.inwardIssueId,
    to: link.outwardIssueId,
    type: linkTypeReference(site, link.typeId),
  });
}

/** Links two issues; linking them again in the same way changes nothing, as in Jira. */
function linkIssues(
  site: Site,
  caller: Caller,
  ends: { readonly typeId: string; readonly inward: IssueRecord; readonly outward: IssueRecord },
): void {
  const { typeId, inward, outward } = ends;
  const known = belongings(site, inward.id).links.some((id) => {
    const link = issueLinks(site).get(id);
    return link?.typeId === typeId && link.outwardIssueId === outward.id;
  });
  if (known) return;
  site.database.transaction(() => {
    const id = String(site.ids.next('jira.issue-link'));
    const link = { id, typeId, inwardIssueId: inward.id, outwardIssueId: outward.id };
    issueLinks(site).put(id, link);
    addBelonging(site, inward.id, 'links', id);
    addBelonging(site, outward.id, 'links', id);
    trace(site, caller, link, true);
  });
}

function requireMayLink(site: Site, caller: Caller, issue: IssueRecord): void {
  actingAccount(site, caller);
  requireOnIssue(site, caller, 'LINK_ISSUES', issue, {
    status: 404,
    message: 'No Link Issue Permission for issue',
  });
}

/** Links between issues: `/rest/api/3/issueLink`. */
export function issueLinkRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/issueLink', async (c) => {
    const body = await readBody(c, linkBody);
    const type = linkTypeOf(site, body.type);
    const [inward, outward] = [body.inwardIssue, body.outwardIssue].map(({ key, id }) =>
      visibleIssue(site, c.env.caller, key ?? id ?? ''),
    );
    if (inward === undefined || outward === undefined) throw new JiraError(404, ['No issue.']);
    if (inward.id === outward.id) {
      throw new JiraError(400, ['You cannot link an issue to itself.']);
    }
    requireMayLink(site, c.env.caller, outward);
    if (body.comment !== undefined) requireCommentBody(body.comment.body);
    linkIssues(site, c.env.caller, { typeId: type.id, inward, outward });
    if (body.comment !== undefined) addComment(site, c.env.caller, outward, body.comment.body);
    return c.body(null, 201);
  });

  routes.get('/rest/api/3/issueLink/:link', (c) => {
    const link = visibleLink(site, c.env.caller, c.req.param('link'));
    return c.json(issueLinkBean(site, link));
  });

  routes.delete('/rest/api/3/issueLink/:link', (c) => {
    const link = visibleLink(site, c.env.caller, c.req.param('link'));
    requireMayLink(site, c.env.caller, visibleIssue(site, c.env.caller, link.outwardIssueId));
    site.database.transaction(() => {
      trace(site, c.env.caller, link, false);
      issueLinks(site).delete(link.id);
      removeBelonging(site, link.inwardIssueId, 'links', link.id);
      removeBelonging(site, link.outwardIssueId, 'links', link.id);
    });
    return c.body(null, 204);
  });

  return routes;
}

function visibleLink(site: Site, caller: Caller, id: string): IssueLinkRecord {
  const link = issueLinks(site).get(id);
  if (link === undefined) throw new JiraError(404, [`No issue link with id '${id}' exists.`]);
  visibleIssue(site, caller, link.inwardIssueId);
  visibleIssue(site, caller, link.outwardIssueId);
  return link;
}
