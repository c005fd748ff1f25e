import { Hono } from 'hono';
import { z } from 'zod';
import type { Site } from '../../site';
import { parseJson } from '../parse-json';

/** https://developer.atlassian.com/platform/forge/events-reference/app-events/ */
const MOST_EVENTS = 10;

const body = z.object({ events: z.array(z.object({ key: z.string() })) });
const eventModule = z.object({ name: z.string() });

type AppEventsSite = Pick<Site, 'app' | 'cloudId' | 'events'>;

/**
 * `appEvents.publish` of `@forge/events`: events that the manifest declares as modules of type `event`
 * reach triggers for `avi:cloud:ecosystem::event/{app-id}/{module-key}`. Only
 * the app's own triggers hear them: it is alone on the site, and `allowedRecipients` names others. An event without a module is in `failedEvents` of the answer.
 */
export function appEventsRouter(site: AppEventsSite): Hono {
  const router = new Hono();
  router.post('/forge/events/v1/app-events', async (c) => {
    const parsed = body.safeParse(parseJson(await c.req.text()));
    if (!parsed.success) return c.json({ errorMessages: [z.prettifyError(parsed.error)] }, 400);
    const { events } = parsed.data;
    if (events.length === 0 || events.length > MOST_EVENTS) {
      const message = `From 1 to ${MOST_EVENTS} events can be published at a time.`;
      return c.json({ errorMessages: [message] }, 400);
    }
    const failedEvents = events.flatMap(({ key }) => {
      const errorMessage = publish(site, key);
      return errorMessage === undefined ? [] : [{ event: { key }, errorMessage }];
    });
    return c.json({ failedEvents });
  });
  router.notFound((c) =>
    c.json({ message: `The emulator does not model ${c.req.method} ${c.req.path}.` }, 501),
  );
  return router;
}

/** Publishes the event of a module; answers why that cannot be, if so. */
function publish({ app, cloudId, events }: AppEventsSite, key: string): string | undefined {
  const found = app.modulesOf('event').find((module) => module.key === key);
  if (found === undefined) return `The manifest has no event with the key '${key}'.`;
  const { name } = eventModule.parse(found.properties);
  events.publish({
    name: `avi:cloud:ecosystem::event/${app.appId}/${key}`,
    selfGenerated: true,
    payload: {
      workspaceId: `ari:cloud:jira::site/${cloudId}`,
      name,
      environmentId: app.environmentId,
      environmentType: app.environmentType,
      environmentKey: 'default',
      contextToken: '',
    },
  });
  return undefined;
}
