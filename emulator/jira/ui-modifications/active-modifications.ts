import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { projects } from '../model/project';
import { permissions } from '../permissions';
import { uiModifications, VIEW_TYPES, type UiModificationContext } from './ui-modification';

const place = z.object({
  projectId: z.string(),
  issueTypeId: z.string(),
  viewType: z.enum(VIEW_TYPES),
});
type Place = z.output<typeof place>;

/**
 * Scopes that an app with UI modifications has to declare, all of them
 * (https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-ui-modifications/#scopes).
 */
const SCOPES = [
  'read:jira-user',
  'read:jira-work',
  'manage:jira-configuration',
  'write:jira-work',
  'manage:jira-project',
];

/** What a view of the pages has to load: the app's UI modifications for its project, issue type and view. */
export function activeModificationsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/__forge/ui-modifications', (c) => activeModifications(site, c));
  return router;
}

function activeModifications(site: Site, c: Context<ProductEnv>) {
  const asked = place.safeParse(c.req.query());
  if (!asked.success) return c.json({ message: z.prettifyError(asked.error) }, 400);
  const project = projects(site).get(asked.data.projectId);
  if (
    project === undefined ||
    !permissions(site).can(c.env.caller, 'BROWSE_PROJECTS', { project })
  ) {
    return c.json({ message: `No project could be found with id '${asked.data.projectId}'.` }, 404);
  }
  const active = [...uiModifications(site).values()].filter(({ contexts }) =>
    contexts.some((context) => includes(context, asked.data)),
  );
  const lacking = SCOPES.filter((scope) => !site.app.scopes.includes(scope));
  if (active.length > 0 && lacking.length > 0) {
    const message = `An app with UI modifications needs the scopes ${lacking.join(', ')}.`;
    return c.json({ message }, 403);
  }
  return c.json({
    uiModifications: active.map(({ id: own, data }) => ({
      id: own,
      ...(data === undefined ? {} : { data }),
    })),
  });
}

const includes = (context: UiModificationContext, { projectId, issueTypeId, viewType }: Place) =>
  isOrAll(context.projectId, projectId) &&
  isOrAll(context.issueTypeId, issueTypeId) &&
  isOrAll(context.viewType, viewType);

const isOrAll = (wanted: string | null, actual: string): boolean =>
  wanted === null || wanted === actual;
