import { z } from 'zod';
import { issues, type IssueRecord } from '../../../../emulator/jira/model/issue';
import { issueTypes, permissionSchemes, projects } from '../../../../emulator/jira/model/project';
import { workflows, workflowSchemes } from '../../../../emulator/jira/model/workflow';
import { workflowFor } from '../../../../emulator/jira/project-configuration';
import { callerOf, type RestAnswer } from '../../../support/jira-client';
import { issueWorld, type IssueWorld } from '../issues/issue-world';

/** A site with the projects DOG and CAT; a new one for every test, moved by `POST bulk/issues/move`. */
export let world: IssueWorld;
/** Id of the project CAT. */
export let cats: string;

/** Makes the site anew. */
export async function freshWorld(): Promise<void> {
  world = await issueWorld();
  const made = await admin().post('/rest/api/3/project', {
    key: 'CAT',
    name: 'Cats',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-task-tracking',
    leadAccountId: 'account-admin',
  });
  cats = z.object({ id: z.coerce.string() }).parse(made.body).id;
}

export const admin = () => world.as(callerOf('admin'));

const catProject = () => {
  const project = projects(world.site).get(cats);
  if (project === undefined) throw new Error('There are no cats.');
  return project;
};

export const typeNamed = (name: string): string => {
  const found = issueTypes(world.site).find((type) => type.name === name);
  if (found === undefined) throw new Error(`There is no type ${name}.`);
  return found.id;
};

const inferred = {
  inferClassificationDefaults: true,
  inferFieldDefaults: true,
  inferStatusDefaults: true,
  inferSubtaskTypeDefault: true,
};

export const target = (type = 'Task', parent = '') =>
  `CAT,${typeNamed(type)}${parent === '' ? '' : `,${parent}`}`;

export const submit = (issueIdsOrKeys: readonly string[], more: object = {}, key = target()) =>
  world.alice.post('/rest/api/3/bulk/issues/move', {
    targetToSourcesMapping: { [key]: { ...inferred, issueIdsOrKeys, ...more } },
  });

export const sentences = ({ body }: RestAnswer) =>
  z
    .object({ errors: z.array(z.object({ message: z.string() })) })
    .parse(body)
    .errors.map(({ message }) => message);

export const read = async (idOrKey: string) => {
  const { body } = await world.alice.get(`/rest/api/3/issue/${idOrKey}`);
  return z.object({ id: z.string(), key: z.string(), fields: z.looseObject({}) }).parse(body);
};

/** Gives cats a workflow of their own: what every project has, changed. */
export function changeCatWorkflow(change: (found: ReturnType<typeof workflowFor>) => object): void {
  const found = workflowFor(world.site, catProject(), typeNamed('Task'));
  const id = 'cats-own';
  workflows(world.site).put(id, { ...found, id, name: 'Of cats', ...change(found) });
  const schemeId = '77777';
  workflowSchemes(world.site).put(schemeId, {
    id: schemeId,
    name: 'Of cats',
    description: '',
    defaultWorkflowId: id,
    version: { id: 'cats-own-scheme', versionNumber: 1 },
    mappings: {},
  });
  projects(world.site).put(cats, { ...catProject(), workflowSchemeId: schemeId });
}

export const statusNamed = (name: string) => {
  const found = workflowFor(world.site, catProject(), typeNamed('Task'));
  const transition = found.transitions.find((each) => each.name === name);
  if (transition === undefined) throw new Error(`No transition leads to ${name}.`);
  return transition.toStatusId;
};

/** Puts back an issue as changed, past all rules. */
export function store(id: string, change: (stored: IssueRecord) => Partial<IssueRecord>): void {
  const stored = issues(world.site).get(id);
  if (stored === undefined) throw new Error('The issue is gone.');
  const next = { ...stored, ...change(stored) };
  issues(world.site).put(next.id, next);
}

/** Takes a permission from everybody in one project. */
export function forbid(projectId: string, permission: string): void {
  const project = projects(world.site).get(projectId);
  const scheme = permissionSchemes(world.site).get(project?.permissionSchemeId ?? '');
  if (project === undefined || scheme === undefined) throw new Error('There is no such project.');
  const id = `without ${permission}`;
  const grants = scheme.grants.filter((grant) => grant.permission !== permission);
  permissionSchemes(world.site).put(id, { ...scheme, id, grants });
  projects(world.site).put(projectId, { ...project, permissionSchemeId: id });
}
