import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { groupIdOf } from '../model/group';
import type { IssueRecord } from '../model/issue';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { actingAccount, maySee, visibleIssue } from './find-issue';
import { summaryOf } from './issue-fields';
import { sendMail } from './outgoing-mail';

const notification = z.object({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .object({
      reporter: z.boolean().optional(),
      assignee: z.boolean().optional(),
      watchers: z.boolean().optional(),
      voters: z.boolean().optional(),
      users: z.array(z.object({ accountId: z.string() })).optional(),
      groups: z.array(z.object({ name: z.string() })).optional(),
      groupIds: z.array(z.string()).optional(),
    })
    .default({}),
  restrict: z
    .object({
      groups: z.array(z.unknown()).optional(),
      groupIds: z.array(z.unknown()).optional(),
      permissions: z.array(z.unknown()).optional(),
    })
    .optional(),
});

type Recipients = z.output<typeof notification>['to'];

function members(site: Site, to: Recipients): readonly string[] {
  const names = new Set(to.groups?.map((group) => group.name) ?? []);
  const ids = new Set(to.groupIds ?? []);
  const matching = accounts(site).filter((account) =>
    account.groups.some((name) => names.has(name) || ids.has(groupIdOf(site, name))),
  );
  return matching.map((account) => account.accountId);
}

function recipients(site: Site, issue: IssueRecord, to: Recipients): readonly string[] {
  const { reporter, assignee } = issue.fields;
  const chosen = [
    to.reporter === true ? reporter : undefined,
    to.assignee === true ? assignee : undefined,
    ...(to.watchers === true ? issue.watchers : []),
    ...(to.users?.map((user) => user.accountId) ?? []),
    ...members(site, to),
  ];
  const ids = new Set(chosen.filter((id) => typeof id === 'string'));
  return [...ids].filter((accountId) => maySee(site, { accountId }, issue));
}

function requireNoRestriction(restrict: z.output<typeof notification>['restrict']): void {
  const lists = [restrict?.groups, restrict?.groupIds, restrict?.permissions];
  if (lists.some((list) => (list?.length ?? 0) > 0)) {
    throw new NotModelled('restrictions on the recipients of a notification');
  }
}

/** E-mails about an issue: `/rest/api/3/issue/{issueIdOrKey}/notify`, kept in the outbox. */
export function notifyRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/issue/:issue/notify', async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const sender = actingAccount(site, c.env.caller);
    const body = await readBody(c, notification);
    requireNoRestriction(body.restrict);
    const to = recipients(site, issue, body.to).filter((accountId) => accountId !== sender);
    if (to.length === 0) throw new JiraError(400, ['No recipients were defined for notification.']);
    const subject = body.subject ?? `[JIRA] (${issue.key}) ${summaryOf(issue)}`;
    site.database.transaction(() => {
      sendMail(site, issue, to, { subject, body: body.textBody ?? body.htmlBody ?? '' });
    });
    return c.body(null, 204);
  });

  return routes;
}
