import { z } from 'zod';
import { spaceKeyOf } from '../wiki/confluence';
import { modulePath } from './module-path';

const location = z.discriminatedUnion('target', [
  z.looseObject({
    target: z.literal('contentView'),
    contentId: z.coerce.string(),
    version: z.union([z.string(), z.number()]).optional(),
  }),
  z.looseObject({ target: z.literal('contentEdit'), contentId: z.coerce.string() }),
  z.looseObject({ target: z.literal('spaceView'), spaceKey: z.string() }),
  z.looseObject({
    target: z.literal('contentList'),
    contentType: z.enum(['page', 'blogpost']),
    spaceKey: z.string(),
  }),
  z.looseObject({
    target: z.literal('module'),
    moduleKey: z.string(),
    projectKey: z.string().optional(),
    spaceKey: z.string().optional(),
    path: z.string().optional(),
  }),
  z.looseObject({ target: z.literal('dashboard'), dashboardId: z.coerce.string() }),
  z.looseObject({ target: z.literal('issue'), issueKey: z.string() }),
  z.looseObject({ target: z.literal('projectSettingsDetails'), projectKey: z.string() }),
  z.looseObject({ target: z.literal('userProfile'), accountId: z.string() }),
]);

const address = z.looseObject({ url: z.string() });

async function pathOf(to: z.infer<typeof location>): Promise<string> {
  switch (to.target) {
    case 'contentView': {
      const version = to.version === undefined ? '' : `&pageVersion=${to.version}`;
      return `/wiki/pages/viewpage.action?pageId=${to.contentId}${version}`;
    }
    case 'contentEdit':
      return `/wiki/spaces/${await spaceKeyOf(to.contentId)}/pages/edit-v2/${to.contentId}`;
    case 'spaceView':
      return `/wiki/spaces/${to.spaceKey}`;
    case 'contentList':
      return `/wiki/spaces/${to.spaceKey}/${to.contentType === 'page' ? 'pages' : 'blog'}`;
    case 'module':
      return modulePath(to);
    case 'dashboard':
      return `/jira/dashboards/${to.dashboardId}`;
    case 'issue':
      return `/browse/${to.issueKey}`;
    case 'projectSettingsDetails':
      return `/jira/software/projects/${to.projectKey}/settings/details`;
    case 'userProfile':
      return `/people/${to.accountId}`;
  }
}

/**
 * Address of what `router.navigate`, `open` and `getUrl` name; relative addresses are the site's. Profiles,
 * dashboards and blog lists have an address and no page here.
 * @throws Error for a location that is none of the documented ones
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export async function addressOf(payload: unknown): Promise<URL> {
  const direct = address.safeParse(payload);
  if (direct.success) return new URL(direct.data.url, window.location.origin);
  const parsed = location.safeParse(payload);
  if (!parsed.success) {
    throw new Error(`This navigation is not modelled on this page: ${JSON.stringify(payload)}`);
  }
  return new URL(await pathOf(parsed.data), window.location.origin);
}
