import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { swapInIssues } from '../issues/swap-in-issues';
import { components, type ComponentRecord } from '../model/component';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { found } from '../rest-kit/found';
import { administeredProject, visibleProject } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { matchesText } from '../rest-kit/query-list';
import { componentBean } from './component-bean';

const COMPONENT = '/rest/api/3/component';

/** Parts of a project. */
export function componentsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/rest/api/3/project/:key/components', (c) =>
    c.json(ofProject(site, c).map((each) => componentBean(site, each))),
  );
  router.get('/rest/api/3/project/:key/component', (c) => {
    const chosen = ofProject(site, c)
      .filter(({ name }) => matchesText(c.req.query('query'), name))
      .map((each) => componentBean(site, each));
    return c.json(pageOf(site, c, pageRequest(c, 50), chosen));
  });
  router.post(COMPONENT, (c) => createComponent(site, c));
  router.get(`${COMPONENT}/:id`, (c) => {
    const component = found(components(site), c.req.param('id'), 'component');
    visibleProject(site, c, component.projectId);
    return c.json(componentBean(site, component));
  });
  router.put(`${COMPONENT}/:id`, (c) => updateComponent(site, c, c.req.param('id')));
  router.delete(`${COMPONENT}/:id`, (c) => deleteComponent(site, c, c.req.param('id')));
  return router;
}

function ofProject(site: Site, c: Context<ProductEnv>): readonly ComponentRecord[] {
  const { id } = visibleProject(site, c, c.req.param('key') ?? '');
  return components(site).filter(({ projectId }) => projectId === id);
}

const change = z.object({
  name: z.string().trim().min(1).max(255).optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
  assigneeType: z.string().default('PROJECT_DEFAULT'),
});

type Change = z.output<typeof change>;

function requireGood(site: Site, given: Change, projectId: string, except?: string): void {
  if (given.assigneeType !== 'PROJECT_DEFAULT') {
    throw new NotModelled(`components of the assignee type ${given.assigneeType}`);
  }
  const { name, leadAccountId } = given;
  if (leadAccountId !== undefined && !accounts(site).has(leadAccountId)) {
    throw new JiraError(400, [], { leadAccountId: `The user '${leadAccountId}' does not exist.` });
  }
  const other = components(site).find(
    (each) => each.projectId === projectId && each.name === name && each.id !== except,
  );
  if (other === undefined) return;
  const message = `A component with the name ${other.name} already exists in this project.`;
  throw new JiraError(400, [], { name: message });
}

const detailsOf = ({ description, leadAccountId }: Change) => ({
  ...(description === undefined ? {} : { description }),
  ...(leadAccountId === undefined ? {} : { leadAccountId }),
});

async function createComponent(site: Site, c: Context<ProductEnv>) {
  const { project: key, ...given } = await readBody(c, change.extend({ project: z.string() }));
  const project = administeredProject(site, c, key);
  if (given.name === undefined) {
    const message = 'The component name specified is invalid - cannot be an empty string.';
    throw new JiraError(400, [], { name: message });
  }
  requireGood(site, given, project.id);
  const id = String(site.ids.next('jira.component', 10000));
  const component = { id, projectId: project.id, name: given.name, ...detailsOf(given) };
  components(site).put(id, component);
  return c.json(componentBean(site, component), 201);
}

async function updateComponent(site: Site, c: Context<ProductEnv>, id: string) {
  const old = found(components(site), id, 'component');
  administeredProject(site, c, old.projectId);
  const given = await readBody(c, change);
  requireGood(site, given, old.projectId, id);
  const component = { ...old, name: given.name ?? old.name, ...detailsOf(given) };
  components(site).put(id, component);
  return c.json(componentBean(site, component));
}

/** Issues get the component of `moveIssuesTo` instead, or none. */
function deleteComponent(site: Site, c: Context<ProductEnv>, id: string) {
  const old = found(components(site), id, 'component');
  administeredProject(site, c, old.projectId);
  const target = c.req.query('moveIssuesTo');
  if (target !== undefined) found(components(site), target, 'component');
  site.database.transaction(() => {
    swapInIssues(site, old.projectId, 'components', id, target);
    components(site).delete(id);
  });
  return c.body(null, 204);
}
