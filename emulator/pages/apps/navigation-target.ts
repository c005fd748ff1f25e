import { z } from 'zod';

const location = z.union([
  z.looseObject({ url: z.string() }),
  z.looseObject({ target: z.literal('issue'), issueKey: z.string() }),
  z.looseObject({ target: z.literal('contentView'), contentId: z.string() }),
  z.looseObject({ target: z.literal('contentEdit'), contentId: z.string() }),
  z.looseObject({ target: z.literal('spaceView'), spaceKey: z.string() }),
  z.looseObject({ target: z.literal('contentList'), spaceKey: z.string() }),
  z.looseObject({ target: z.literal('projectSettingsDetails'), projectKey: z.string() }),
  z.looseObject({
    target: z.literal('module'),
    moduleKey: z.string(),
    projectKey: z.string().optional(),
    path: z.string().optional(),
  }),
]);

/**
 * Address of what `router.navigate`, `open` and `getUrl` name, relative addresses to the site.
 * Throws for a target without a page here: user profiles, dashboards, custom content.
 */
export function addressOf(payload: unknown): URL {
  const parsed = location.safeParse(payload);
  if (!parsed.success) {
    throw new Error(`This navigation is not modelled on this page: ${JSON.stringify(payload)}`);
  }
  return new URL(pathOf(parsed.data), window.location.origin);
}

function pathOf(to: z.infer<typeof location>): string {
  if ('url' in to && typeof to.url === 'string') return to.url;
  switch (to.target) {
    case 'issue':
      return `/browse/${String(to['issueKey'])}`;
    case 'contentView':
      return `/wiki/pages/${String(to['contentId'])}`;
    case 'contentEdit':
      return `/wiki/pages/${String(to['contentId'])}/edit`;
    case 'spaceView':
    case 'contentList':
      return `/wiki/spaces/${String(to['spaceKey'])}`;
    case 'projectSettingsDetails':
      return `/jira/projects/${String(to['projectKey'])}/people`;
    case 'module':
      return modulePath(to);
    default:
      throw new Error(`This navigation is not modelled on this page: ${JSON.stringify(to)}`);
  }
}

function modulePath(to: Readonly<Record<string, unknown>>): string {
  const { moduleKey, projectKey, path } = to;
  const base = typeof projectKey === 'string' ? `/jira/projects/${projectKey}/apps` : '/jira/apps';
  const rest = typeof path === 'string' && path !== '' ? `/${path.replace(/^\//, '')}` : '';
  return `${base}/${String(moduleKey)}${rest}`;
}
