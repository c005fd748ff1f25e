import { issues } from '../../../../emulator/jira/model/issue';
import { create, newIssue, projectWith, replaced, saved, validator } from './workflow-world';
import { idOf, listOf, named, world } from './world';

describe('workflows', () => {
  it('makes a workflow with new statuses and refers to them by their ids', async () => {
    const { admin } = world();
    const { statuses, workflow } = saved(await admin.post('workflows/create', create()));
    expect(statuses.map((each) => each.statusReference)).toEqual(statuses.map((each) => each.id));
    const read = await admin.post('workflows', { workflowIds: [workflow.id] });
    expect(saved(read).workflow).toEqual(workflow);
    const found = await admin.get('workflows/search?queryString=flo&expand=values.transitions');
    expect(named(found, 'Flow')['transitions']).toEqual(workflow.transitions);
  });

  it('leaves transitions out of a search that does not expand them', async () => {
    const { admin } = world();
    await admin.post('workflows/create', create());
    expect(named(await admin.get('workflows/search'), 'Flow')).not.toHaveProperty('transitions');
  });

  it('refuses a workflow of a name that is taken, and its statuses with it', async () => {
    const { admin } = world();
    await admin.post('workflows/create', create());
    const again = await admin.post('workflows/create', {
      ...create([], 'flow'),
      statuses: [
        { name: 'Other', statusCategory: 'TODO', statusReference: 'open' },
        { name: 'Else', statusCategory: 'DONE', statusReference: 'shut' },
      ],
    });
    expect(again.status).toBe(400);
    expect(listOf(await admin.get('statuses/search?searchString=Other'))).toEqual([]);
  });

  it('keeps the rules of the app and built-in validators', async () => {
    const made = world();
    const required = {
      ruleKey: 'system:validate-field-value',
      parameters: { ruleType: 'fieldRequired', fieldsRequired: 'duedate', ignoreContext: 'true' },
    };
    const more = {
      id: '21',
      name: 'Reopen',
      type: 'DIRECTED',
      toStatusReference: 'open',
      links: [{ fromStatusReference: 'shut' }],
      validators: [validator(made), required],
    };
    const { workflow } = saved(await made.admin.post('workflows/create', create([more])));
    expect(workflow.transitions.at(-1)?.validators).toMatchObject([validator(made), required]);
  });

  it.each([
    ['a status that was not sent', { toStatusReference: 'nowhere' }, 'nowhere'],
    ['no status to start from', { links: [] }, 'needs a status to start from'],
    ['an id that is used', { id: '11' }, "'11' is used twice"],
    ['a second start', { type: 'INITIAL', links: [] }, 'exactly one initial transition'],
    [
      'a rule of an app that is not there',
      { validators: [{ ruleKey: 'forge:expression-validator', parameters: { key: 'ari:x' } }] },
      'No installed app offers',
    ],
    [
      'a required field that does not exist',
      {
        validators: [
          {
            ruleKey: 'system:validate-field-value',
            parameters: { ruleType: 'fieldRequired', fieldsRequired: 'customfield_1' },
          },
        ],
      },
      'customfield_1',
    ],
  ])('refuses a transition with %s, and validation says the same', async (_, wrong, words) => {
    const { admin } = world();
    const reopen = {
      id: '21',
      name: 'Reopen',
      type: 'DIRECTED',
      toStatusReference: 'open',
      links: [{ fromStatusReference: 'shut' }],
      ...wrong,
    };
    const body = create([reopen]);
    const refused = await admin.post('workflows/create', body);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(words);
    const checked = await admin.post('workflows/create/validation', { payload: body });
    expect(checked.status).toBe(200);
    expect(JSON.stringify(checked.body)).toContain(words);
  });

  it('replaces a workflow as a whole: transitions that are left out are gone', async () => {
    const { admin } = world();
    const first = saved(await admin.post('workflows/create', create()));
    const transitions = first.workflow.transitions.filter(({ name }) => name === 'Create');
    const next = { ...first, workflow: { ...first.workflow, transitions } };
    const { workflow } = saved(await admin.post('workflows/update', replaced(next)));
    expect(workflow.transitions.map(({ name }) => name)).toEqual(['Create']);
    expect(workflow.version.versionNumber).toBe(first.workflow.version.versionNumber + 1);
  });

  it('refuses an update that was made from an older version', async () => {
    const { admin } = world();
    const first = saved(await admin.post('workflows/create', create()));
    expect((await admin.post('workflows/update', replaced(first))).status).toBe(200);
    expect((await admin.post('workflows/update', replaced(first))).status).toBe(409);
  });

  it('keeps issues out of statuses that leave the workflow', async () => {
    const made = world();
    const { admin, site } = made;
    const first = saved(await admin.post('workflows/create', create()));
    await projectWith(made);
    const shut = first.statuses.find(({ name }) => name === 'Shut')?.id ?? '';
    const open = first.statuses.find(({ name }) => name === 'Open')?.id ?? '';
    const issue = idOf(await made.alice.post('issue', newIssue));
    const stored = issues(site).get(issue);
    if (stored === undefined) throw new Error('The issue was not stored.');
    issues(site).put(issue, { ...stored, statusId: shut });
    const current = saved(await admin.post('workflows', { workflowIds: [first.workflow.id] }));
    const smaller = {
      ...current.workflow,
      statuses: current.workflow.statuses.filter((each) => each.statusReference !== shut),
      transitions: current.workflow.transitions.filter(({ name }) => name === 'Create'),
    };
    const body = { statuses: current.statuses, workflows: [smaller] };
    expect((await admin.post('workflows/update', body)).status).toBe(400);
    const defaultStatusMappings = [{ oldStatusReference: shut, newStatusReference: open }];
    const mapped = { ...body, workflows: [{ ...smaller, defaultStatusMappings }] };
    expect((await admin.post('workflows/update', mapped)).status).toBe(200);
    expect(issues(site).get(issue)?.statusId).toBe(open);
  });

  it('deletes a workflow only when no scheme names it', async () => {
    const made = world();
    const { workflow } = saved(await made.admin.post('workflows/create', create()));
    const scheme = idOf(
      await made.admin.post('workflowscheme', { name: 'W', defaultWorkflow: 'Flow' }),
    );
    expect((await made.admin.delete(`workflow/${workflow.id}`)).status).toBe(400);
    expect((await made.admin.delete(`workflowscheme/${scheme}`)).status).toBe(204);
    expect((await made.admin.delete(`workflow/${workflow.id}`)).status).toBe(204);
  });
});
