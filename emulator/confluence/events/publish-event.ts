import type { Caller } from '../../caller';
import { isoNow } from '../../clock';
import type { Site } from '../../site';

/** Publishes a Confluence event with what all of them have: who caused it, and when. */
export function publishEvent(
  site: Site,
  caller: Caller,
  name: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  const atlassianId = caller.app?.as === 'app' ? site.app.accountId : caller.accountId;
  site.events.publish({
    name,
    selfGenerated: caller.app !== undefined,
    payload: {
      ...(atlassianId === undefined ? {} : { atlassianId }),
      eventCreatedDate: isoNow(site.clock),
      ...payload,
    },
  });
}
