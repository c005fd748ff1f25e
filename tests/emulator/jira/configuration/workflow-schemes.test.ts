import { create, newIssue, projectWith, saved } from './workflow-world';
import { idOf, listOf, makeProject, named, world } from './world';

describe('workflow schemes', () => {
  it('cannot be assigned where issues are, but switched when every status is there', async () => {
    const made = world();
    const { admin } = made;
    await admin.post('workflows/create', create());
    const id = await makeProject(admin, 'ONE');
    await made.alice.post('issue', newIssue);
    const scheme = idOf(await admin.post('workflowscheme', { name: 'W', defaultWorkflow: 'Flow' }));
    const assigned = await admin.put('workflowscheme/project', {
      projectId: id,
      workflowSchemeId: scheme,
    });
    expect(assigned.status).toBe(400);
    const body = { projectId: id, targetSchemeId: scheme };
    expect((await admin.post('workflowscheme/project/switch', body)).status).toBe(400);
    const task = named(await admin.get('issuetype'), 'Task')['id'];
    const toDo = named(await admin.get('statuses/search'), 'To Do')['id'];
    const open = named(await admin.get('statuses/search'), 'Open')['id'];
    const mappingsByIssueTypeOverride = [
      { issueTypeId: task, statusMappings: [{ oldStatusId: toDo, newStatusId: open }] },
    ];
    const mapped = { ...body, mappingsByIssueTypeOverride };
    expect((await admin.post('workflowscheme/project/switch', mapped)).status).toBe(303);
    const [use] = listOf(await admin.get(`workflowscheme/project?projectId=${id}`));
    expect(use).toMatchObject({ workflowScheme: { id: Number(scheme) }, projectIds: [id] });
  });

  it('refuses to change an active scheme in place, but takes a versioned update', async () => {
    const made = world();
    const { admin } = made;
    const { workflow } = saved(await admin.post('workflows/create', create()));
    await projectWith(made);
    const id = idOf(await admin.get('workflowscheme').then((a) => ({ ...a, body: listOf(a)[0] })));
    const renamed = await admin.put(`workflowscheme/${id}`, { name: 'New name' });
    expect(renamed.status).toBe(400);
    const [read] = listOf(await admin.post('workflowscheme/read', { workflowSchemeIds: [id] }));
    const task = named(await admin.get('issuetype'), 'Task')['id'];
    const update = {
      id,
      name: 'W',
      description: '',
      version: read?.['version'],
      workflowsForIssueTypes: [{ workflowId: workflow.id, issueTypeIds: [task] }],
    };
    expect((await admin.post('workflowscheme/update', update)).status).toBe(200);
    expect((await admin.post('workflowscheme/update', update)).status).toBe(409);
    const scheme = await admin.get(`workflowscheme/${id}`);
    expect(scheme.body).toMatchObject({ issueTypeMappings: { [String(task)]: 'Flow' } });
  });
});
