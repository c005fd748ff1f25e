import type { Hono } from 'hono';
import type { ProductEnv } from '../caller';
import type { Site } from '../site';
import { contextAssignmentRouter } from './fields/context-assignment-router';
import { fieldContextsRouter } from './fields/field-contexts-router';
import { fieldOptionsRouter } from './fields/field-options-router';
import { fieldsRouter } from './fields/fields-router';
import { issueTypeSchemesRouter } from './issue-types/issue-type-schemes-router';
import { issueTypeSchemeUseRouter } from './issue-types/issue-type-scheme-use-router';
import { issueTypesRouter } from './issue-types/issue-types-router';
import { legacyStatusesRouter } from './statuses/legacy-statuses-router';
import { statusesRouter } from './statuses/statuses-router';
import { tasksRouter } from './tasks/tasks-router';

/** Everything of Jira that is set up before there is an issue. Fixed paths come before paths with ids. */
export function configurationRouters(site: Site): readonly Hono<ProductEnv>[] {
  return [
    fieldsRouter(site),
    fieldContextsRouter(site),
    contextAssignmentRouter(site),
    fieldOptionsRouter(site),
    issueTypesRouter(site),
    issueTypeSchemeUseRouter(site),
    issueTypeSchemesRouter(site),
    statusesRouter(site),
    legacyStatusesRouter(site),
    tasksRouter(site),
  ];
}
