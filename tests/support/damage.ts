import { z } from 'zod';
import type { OpenSite } from './open-site';
import { expectBody } from './rest';

const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ id, name: z.string() });
const values = <Item extends z.ZodType>(item: Item) => z.object({ values: z.array(item) });

const rule = z.looseObject({ ruleKey: z.string() });
const transition = z.looseObject({
  id: z.string(),
  name: z.string(),
  validators: z.array(rule),
  actions: z.array(rule),
});
const workflow = z.looseObject({
  id: z.string(),
  version: z.unknown(),
  statuses: z.array(z.unknown()),
  transitions: z.array(transition),
});
const workflows = z.object({ values: z.array(workflow), statuses: z.array(z.unknown()) });

export type Transition = z.output<typeof transition>;

/** What a Jira admin can do to a desk in the settings, through the same REST resources. */
export function damage(site: OpenSite) {
  const admin = site.as('admin');

  const find = <Item extends { name: string }>(items: readonly Item[], name: string): Item => {
    const found = items.find((item) => item.name === name);
    if (found === undefined) throw new Error(`The site has nothing called ${name}.`);
    return found;
  };

  const passed = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(`Jira answered ${status}: ${JSON.stringify(body)}`);
  };

  const fieldId = async (name: string): Promise<string> =>
    find(expectBody(await admin.get('/rest/api/3/field'), 200, z.array(named)), name).id;

  const readWorkflow = async () => {
    const path =
      '/rest/api/3/workflows/search?queryString=Asset%20Request%20Workflow&expand=values.transitions';
    const answer = expectBody(await admin.get(path), 200, workflows);
    const [first] = answer.values;
    if (first === undefined) throw new Error('The site has no workflow of the desk.');
    return { workflow: first, statuses: answer.statuses };
  };

  const optionPath = async (field: string, value: string): Promise<string> => {
    const contexts = `/rest/api/3/field/${await fieldId(field)}/context`;
    const [context] = expectBody(await admin.get(contexts), 200, values(z.object({ id }))).values;
    const path = `${contexts}/${context?.id ?? ''}/option`;
    const options = values(z.object({ id, value: z.string() }));
    const found = expectBody(await admin.get(path), 200, options).values.find(
      (option) => option.value === value,
    );
    return `${path}/${found?.id ?? ''}`;
  };

  const tabFields = async (screen: string): Promise<string> => {
    const found = expectBody(await admin.get('/rest/api/3/screens'), 200, values(named)).values;
    const tabs = `/rest/api/3/screens/${find(found, screen).id}/tabs`;
    const [tab] = expectBody(await admin.get(tabs), 200, z.array(z.object({ id })));
    return `${tabs}/${tab?.id ?? ''}/fields`;
  };

  return {
    readTransitions: async () => (await readWorkflow()).workflow.transitions,
    deleteField: async (name: string) =>
      passed(admin.delete(`/rest/api/3/field/${await fieldId(name)}`)),
    renameField: async (name: string, next: string) =>
      passed(admin.put(`/rest/api/3/field/${await fieldId(name)}`, { name: next })),
    deleteOption: async (field: string, value: string) =>
      passed(admin.delete(await optionPath(field, value))),
    renameStatus: async (name: string, next: string, statusCategory: string) => {
      const status = values(named);
      const path = `/rest/api/3/statuses/search?searchString=${encodeURIComponent(name)}`;
      const found = find(expectBody(await admin.get(path), 200, status).values, name);
      const statuses = [{ id: found.id, name: next, statusCategory }];
      return passed(admin.put('/rest/api/3/statuses', { statuses }));
    },
    editWorkflow: async (change: (all: readonly Transition[]) => readonly Transition[]) => {
      const read = await readWorkflow();
      const { id: workflowId, version, statuses, transitions } = read.workflow;
      const next = { id: workflowId, version, statuses, transitions: change(transitions) };
      const body = { statuses: read.statuses, workflows: [next] };
      return passed(admin.post('/rest/api/3/workflows/update', body));
    },
    fieldsOnScreen: async (screen: string) => {
      const fields = expectBody(await admin.get(await tabFields(screen)), 200, z.array(named));
      return fields.map(({ name }) => name);
    },
    putFirstOnScreen: async (screen: string, field: string) => {
      const path = `${await tabFields(screen)}/${await fieldId(field)}/move`;
      return passed(admin.post(path, { position: 'First' }));
    },
    takeFromScreen: async (screen: string, field: string) =>
      passed(admin.delete(`${await tabFields(screen)}/${await fieldId(field)}`)),
    assignPermissionScheme: async (name: string) => {
      const schemes = z.object({ permissionSchemes: z.array(named) });
      const all = expectBody(await admin.get('/rest/api/3/permissionscheme'), 200, schemes);
      const scheme = find(all.permissionSchemes, name);
      const body = { id: Number(scheme.id) };
      return passed(admin.put('/rest/api/3/project/SAR/permissionscheme', body));
    },
  };
}
