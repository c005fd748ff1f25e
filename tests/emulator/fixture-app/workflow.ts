import { z } from 'zod';
import type { FixtureSite } from './fixture-app';

const answered = z.object({ id: z.union([z.number(), z.string()]) });
const status = z.object({ id: z.string(), name: z.string(), statusCategory: z.string() });

/** A workflow with two statuses, whose transition to Done asks the app and tells it. */
function workflow(site: FixtureSite, [open, done]: readonly z.output<typeof status>[]) {
  const rule = (ruleKey: string, moduleKey: string, config = '') => ({
    ruleKey,
    parameters: { key: site.site.app.moduleAri(moduleKey), config, disabled: 'false' },
  });
  const statuses = [open, done].flatMap((one) =>
    one === undefined ? [] : [{ ...one, statusReference: one.id }],
  );
  const finished = {
    id: '11',
    name: 'Done',
    type: 'GLOBAL',
    toStatusReference: done?.id,
    conditions: {
      operation: 'ALL',
      conditions: [rule('forge:expression-condition', 'not-bugs')],
      conditionGroups: [],
    },
    validators: [rule('forge:expression-validator', 'gate')],
    actions: [rule('forge:workflow-post-function', 'after', '{"a":1}')],
  };
  const initial = { id: '1', name: 'Create', type: 'INITIAL', toStatusReference: open?.id };
  return {
    scope: { type: 'GLOBAL' },
    statuses,
    workflows: [
      {
        name: 'Asks the app',
        statuses: statuses.map(({ id }) => ({ statusReference: id, properties: {} })),
        transitions: [initial, finished],
      },
    ],
  };
}

/** Makes a project whose issues go through a workflow with rules of the app. */
export async function makeProject(site: FixtureSite): Promise<void> {
  const make = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await site.rest('POST', `/rest/api/3/${path}`, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  const { body } = await site.rest('GET', '/rest/api/3/statuses/search');
  const { values } = z.object({ values: z.array(status) }).parse(body);
  const named = (name: string) => values.filter((one) => one.name === name);
  await make('workflows/create', workflow(site, [...named('To Do'), ...named('Done')]));
  const scheme = await make('workflowscheme', {
    name: 'Asks the app',
    defaultWorkflow: 'Asks the app',
  });
  await make('project', {
    key: 'FIX',
    name: 'Fixture project',
    projectTypeKey: 'software',
    leadAccountId: '712020:ada',
    workflowScheme: answered.parse(scheme).id,
  });
}

/** Moves an issue to Done; answers Jira's status, or that there is no such transition. */
export async function finish(site: FixtureSite, key: string): Promise<unknown> {
  const { body } = await site.rest('GET', `/rest/api/3/issue/${key}/transitions`);
  const { transitions } = z
    .object({ transitions: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(body);
  const transition = transitions.find(({ name }) => name === 'Done');
  if (transition === undefined) return 'hidden';
  return (await site.rest('POST', `/rest/api/3/issue/${key}/transitions`, { transition })).status;
}
