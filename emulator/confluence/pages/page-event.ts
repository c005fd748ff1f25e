import type { Caller } from '../../caller';
import type { Site } from '../../site';
import type { PageRecord } from '../model/page';
import { spaces } from '../model/space';

/** Publishes a Confluence event, https://developer.atlassian.com/platform/forge/events-reference/confluence/. */
export function publishPageEvent(
  site: Site,
  caller: Caller,
  what: 'created' | 'updated' | 'trashed',
  page: PageRecord,
): void {
  const { id, title, status, spaceId } = page;
  const space = { id: spaceId, key: spaces(site).get(spaceId)?.key };
  site.events.publish({
    name: `avi:confluence:${what}:page`,
    selfGenerated: caller.app !== undefined,
    payload: { atlassianId: caller.accountId, content: { id, type: 'page', status, title, space } },
  });
}
