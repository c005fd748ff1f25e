import { Hono } from 'hono';
import type { ProductEnv } from '../caller';
import type { Site } from '../site';
import { issueViewRouter } from './fields/issue-view-router';
import { activeModificationsRouter } from './ui-modifications/active-modifications';
import { ruleModulesRouter } from './workflows/rule-modules-router';

/** `/__forge/*` calls by which Jira's own pages learn what the app adds to a view or a workflow. */
export function jiraHostRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  for (const part of [
    activeModificationsRouter(site),
    issueViewRouter(site),
    ruleModulesRouter(site),
  ]) {
    router.route('/', part);
  }
  return router;
}
