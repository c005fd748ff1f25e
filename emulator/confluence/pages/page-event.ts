import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { eventPage } from '../events/event-content';
import { publishEvent } from '../events/publish-event';
import type { PageRecord } from '../model/page';

/** Publishes an event of a page, https://developer.atlassian.com/platform/forge/events-reference/confluence/. */
export function publishPageEvent(
  site: Site,
  caller: Caller,
  what: 'created' | 'updated' | 'trashed' | 'restored' | 'deleted',
  page: PageRecord,
): void {
  publishEvent(site, caller, `avi:confluence:${what}:page`, {
    suppressNotifications: false,
    ...(what === 'updated' ? { updateTrigger: 'content_update' } : {}),
    content: eventPage(site, page),
  });
}
