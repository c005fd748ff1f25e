import { z } from 'zod';
import type { RestAnswer } from '../../../support/jira-client';
import { idOf, makeProject, type World } from './world';

const rule = z.looseObject({ ruleKey: z.string(), parameters: z.record(z.string(), z.string()) });
const written = z.object({
  statuses: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      statusReference: z.string(),
      statusCategory: z.string(),
    }),
  ),
  workflows: z.array(
    z.looseObject({
      id: z.string(),
      version: z.object({ id: z.string(), versionNumber: z.number() }),
      statuses: z.array(z.looseObject({ statusReference: z.string() })),
      transitions: z.array(
        z.looseObject({ id: z.string(), name: z.string(), validators: z.array(rule) }),
      ),
    }),
  ),
});

/** The one workflow of an answer, and the statuses that came with it. */
export function saved(answer: RestAnswer) {
  const { statuses, workflows } = written.parse(answer.body);
  const [workflow] = workflows;
  if (workflow === undefined) throw new Error('There is no workflow.');
  return { statuses, workflow };
}

/** The sample app's validator as a rule of a transition. */
export const validator = (world: World) => ({
  ruleKey: 'forge:expression-validator',
  parameters: { key: world.site.app.moduleAri('sample-validator'), config: '{"strict":true}' },
});

/** A workflow from Open to Shut, and what more it shall have. */
export const create = (transitions: readonly object[] = [], name = 'Flow') => ({
  scope: { type: 'GLOBAL' },
  statuses: [
    { name: 'Open', statusCategory: 'TODO', statusReference: 'open' },
    { name: 'Shut', statusCategory: 'DONE', statusReference: 'shut' },
  ],
  workflows: [
    {
      name,
      statuses: [
        { statusReference: 'open', properties: {}, layout: { x: 1, y: 2 } },
        { statusReference: 'shut', properties: {} },
      ],
      transitions: [
        { id: '1', name: 'Create', type: 'INITIAL', toStatusReference: 'open', links: [] },
        {
          id: '11',
          name: 'Shut',
          type: 'DIRECTED',
          toStatusReference: 'shut',
          links: [{ fromStatusReference: 'open', fromPort: 0, toPort: 1 }],
        },
        ...transitions,
      ],
    },
  ],
});

/** A workflow that was read, as the body of an update. */
export const replaced = ({ statuses, workflow }: ReturnType<typeof saved>) => ({
  statuses,
  workflows: [workflow],
});

/** A task in the project `ONE`. */
export const newIssue = {
  fields: { project: { key: 'ONE' }, issuetype: { name: 'Task' }, summary: 'An issue' },
};

/** Makes the project `ONE` with the workflow `Flow`. */
export async function projectWith({ admin }: World): Promise<string> {
  const id = await makeProject(admin, 'ONE');
  const scheme = idOf(await admin.post('workflowscheme', { name: 'W', defaultWorkflow: 'Flow' }));
  await admin.put('workflowscheme/project', { projectId: id, workflowSchemeId: scheme });
  return id;
}
