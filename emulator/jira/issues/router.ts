import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { appFieldRoutes } from './app-field-routes';
import { assigneeRoutes } from './assignee-routes';
import { attachmentRoutes } from './attachments/attachment-routes';
import { bulkCreateRoutes } from './bulk-create-routes';
import { changelogRoutes } from './changelog-routes';
import { commentRoutes } from './comments/comment-routes';
import { createMetaRoutes } from './create-meta-routes';
import { pickerRoutes } from '../search/picker-routes';
import { issueRoutes } from './issue-routes';
import { issueLinkRoutes } from './links/issue-link-routes';
import { remoteLinkRoutes } from './links/remote-link-routes';
import { notifyRoutes } from './notify-routes';
import { propertyRoutes } from './property-routes';
import { voteRoutes } from './vote-routes';
import { watcherRoutes } from './watcher-routes';
import { worklogRoutes } from './worklogs/worklog-routes';

/** Issues and what belongs to them. Longer paths come before `/issue/{issueIdOrKey}`. */
export function issuesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  for (const routes of [
    createMetaRoutes,
    bulkCreateRoutes,
    changelogRoutes,
    commentRoutes,
    attachmentRoutes,
    issueLinkRoutes,
    remoteLinkRoutes,
    watcherRoutes,
    voteRoutes,
    worklogRoutes,
    propertyRoutes,
    notifyRoutes,
    assigneeRoutes,
    appFieldRoutes,
    pickerRoutes,
    issueRoutes,
  ]) {
    router.route('/', routes(site));
  }
  return router;
}
