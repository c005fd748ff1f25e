import type { Site } from '../../site';

/** Absolute address of a Jira resource: `selfLink(site, 'status/10000')`. */
export function selfLink(site: Pick<Site, 'origin'>, path: string): string {
  return `${site.origin.product}/rest/api/3/${path}`;
}
