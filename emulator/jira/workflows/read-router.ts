import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { projects } from '../model/project';
import { workflows, workflowSchemes, type WorkflowRecord } from '../model/workflow';
import { workflowFor } from '../project-configuration';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { requireAdministrator } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText, queryList } from '../rest-kit/query-list';
import { forgeRules, systemRules } from './rule-catalogue';
import { referredStatuses, workflowBean } from './workflow-bean';

const WORKFLOWS = '/rest/api/3/workflows';

/** Reads workflows, and the rules that a workflow may use. */
export function readWorkflowsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.post(WORKFLOWS, (c) => readWorkflows(site, c));
  router.get(`${WORKFLOWS}/search`, (c) => searchWorkflows(site, c));
  router.get(`${WORKFLOWS}/capabilities`, (c) => {
    requireAdministrator(site, c);
    return c.json(capabilities(site));
  });
  router.get(`${WORKFLOWS}/defaultEditor`, (c) => c.json({ value: 'NEW' }));
  return router;
}

const selection = z.object({
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
  projectAndIssueTypes: z
    .array(z.object({ projectId: z.string(), issueTypeId: z.string() }))
    .default([]),
});

async function readWorkflows(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, selection);
  const used = wanted.projectAndIssueTypes.map(
    ({ projectId, issueTypeId }) =>
      workflowFor(site, found(projects(site), projectId, 'project'), issueTypeId).id,
  );
  const chosen = workflows(site).filter(
    ({ id, name }) =>
      wanted.workflowIds.includes(id) || wanted.workflowNames.includes(name) || used.includes(id),
  );
  return c.json({
    statuses: referredStatuses(site, chosen),
    workflows: chosen.map((workflow) => workflowBean(workflow)),
  });
}

function searchWorkflows(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const query = c.req.query('queryString');
  const active = c.req.query('isActive');
  const transitions = (queryList(c, 'expand') ?? []).includes('values.transitions');
  const chosen =
    c.req.query('scope')?.toUpperCase() === 'PROJECT'
      ? []
      : workflows(site)
          .filter(({ name }) => matchesText(query, name))
          .filter((each) => active === undefined || String(isActive(site, each)) === active)
          .sort((a, b) => a.name.localeCompare(b.name));
  const page = pageOf(site, c, pageRequest(c, 50, 200), chosen);
  return c.json({
    ...page,
    statuses: referredStatuses(site, page.values),
    values: page.values.map((workflow) => workflowBean(workflow, transitions)),
  });
}

/** A workflow is active when a project uses a scheme that names it. */
function isActive(site: Site, { id }: WorkflowRecord): boolean {
  const naming = workflowSchemes(site).filter(
    (scheme) => scheme.defaultWorkflowId === id || Object.values(scheme.mappings).includes(id),
  );
  const schemeIds = naming.map((scheme) => scheme.id);
  return projects(site).find((each) => schemeIds.includes(each.workflowSchemeId)) !== undefined;
}

const capabilities = (site: Site) => ({
  editorScope: 'GLOBAL',
  projectTypes: ['software', 'business'],
  connectRules: [],
  triggerRules: [],
  forgeRules: forgeRules(site),
  systemRules: systemRules.map((rule) => ({ ...rule, incompatibleRuleKeys: [], isVisible: true })),
});
