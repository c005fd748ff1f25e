import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { actingAccount, visibleIssue } from '../issues/find-issue';
import { fieldRequestSchema } from '../issues/field-request';
import { permissions } from '../permissions';
import type { IssueRecord } from '../model/issue';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { availableTransitions, transitionsFrom } from './available-transitions';
import { performTransition } from './perform-transition';
import { transitionBean } from './transition-bean';

const transitionBody = fieldRequestSchema.extend({
  transition: z.object({ id: z.union([z.string(), z.number()]).transform(String) }).optional(),
});

function requireMayTransition(site: Site, caller: Caller, issue: IssueRecord): void {
  actingAccount(site, caller);
  if (permissions(site).can(caller, 'TRANSITION_ISSUES', { issue })) return;
  throw new JiraError(400, [
    'It seems that you have tried to perform an operation which you are not permitted to perform.',
  ]);
}

/**
 * Whether the list holds what is hidden from people: on request of an app that administers Jira.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-transitions-get
 */
function listsHidden(site: Site, c: Context<ProductEnv>): boolean {
  const { caller } = c.env;
  if (c.req.query('skipRemoteOnlyCondition') !== 'true' || caller.app === undefined) return false;
  return permissions(site).can(caller, 'ADMINISTER');
}

/** Transitions of issues: `/rest/api/3/issue/{issueIdOrKey}/transitions`. */
export function transitionsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  const path = '/rest/api/3/issue/:issue/transitions';

  router.get(path, (c) => {
    const { caller } = c.env;
    const issue = visibleIssue(site, caller, c.req.param('issue'));
    const only = c.req.query('transitionId');
    const all = c.req.query('includeUnavailableTransitions') === 'true';
    const fields = c.req.query('expand')?.split(',').includes('transitions.fields') === true;
    const hidden = listsHidden(site, c);
    const offered = all
      ? transitionsFrom(site, issue)
      : availableTransitions(site, caller, issue, { hidden });
    const shown = offered.filter(({ id }) => only === undefined || id === only);
    return c.json({
      expand: 'transitions',
      transitions: shown.map((each) =>
        transitionBean(site, caller, issue, each, { fields, hidden }),
      ),
    });
  });

  router.post(path, async (c) => {
    const issue = visibleIssue(site, c.env.caller, c.req.param('issue'));
    const body = await readBody(c, transitionBody);
    if (body.transition === undefined) {
      throw new JiraError(400, ["Missing 'transition' identifier"]);
    }
    requireMayTransition(site, c.env.caller, issue);
    const { transition, ...request } = body;
    await performTransition(site, c.env.caller, issue, { ...request, transitionId: transition.id });
    site.wake?.();
    return c.body(null, 204);
  });

  router.all('/rest/api/3/bulk/issues/transition', () => {
    throw new NotModelled('transitions of many issues in one call');
  });

  return router;
}
