import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { parseJson } from '../../forge/parse-json';
import type { Site } from '../../site';
import { findIssue, maySee } from '../issues/find-issue';
import { computeFieldValues } from './value-functions';

const body = z.object({ issueIdOrKey: z.string() });

/** `POST /__forge/issue-view`: a person opens an issue, whose computed fields are brought up to date. */
export function issueViewRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.post('/__forge/issue-view', async (c) => {
    const opened = body.safeParse(parseJson(await c.req.text()));
    if (!opened.success) return c.json({ message: z.prettifyError(opened.error) }, 400);
    const issue = findIssue(site, opened.data.issueIdOrKey);
    // Nothing here tells an issue that is hidden from one that is not there: loading it does.
    if (issue !== undefined && maySee(site, c.env.caller, issue)) {
      await computeFieldValues(site, issue.id);
    }
    return c.body(null, 204);
  });
  return router;
}
