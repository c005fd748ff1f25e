import { Hono } from 'hono';
import { isoNow } from '../../clock';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { requireLogin } from '../rest-kit/guards';

/** What a client may ask about the site itself. */
export function siteInfoRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/serverInfo', (c) =>
    c.json({
      baseUrl: site.origin.product,
      displayUrl: site.origin.product,
      displayUrlConfluence: site.origin.product,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100292,
      buildDate: '2026-06-10T00:00:00.000+0000',
      serverTime: isoNow(site.clock).replace('Z', '+0000'),
      serverTimeZone: 'Etc/UTC',
      scmInfo: 'emulator',
      serverTitle: 'Jira',
    }),
  );
  router.get('/rest/api/3/configuration', (c) => {
    requireLogin(c);
    return c.json({
      votingEnabled: false,
      watchingEnabled: true,
      unassignedIssuesAllowed: true,
      subTasksEnabled: true,
      issueLinkingEnabled: true,
      timeTrackingEnabled: false,
      attachmentsEnabled: true,
    });
  });
  return router;
}
