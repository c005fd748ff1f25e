import { idOf, listOf, named, world, type Client } from './world';

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

async function selectField(admin: Client) {
  const field = idOf(await admin.post('field', { name: 'Colour', type: SELECT }));
  const [context] = listOf(await admin.get(`field/${field}/context`));
  return { field, options: `field/${field}/context/${String(context?.['id'])}/option` };
}

describe('custom fields', () => {
  it('gives a new field an id upwards of customfield_10010 and a global context', async () => {
    const { admin } = world();
    const made = await admin.post('field', { name: 'Colour', type: SELECT, description: 'd' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Colour', schema: { type: 'option', custom: SELECT } });
    const contexts = listOf(await admin.get(`field/${idOf(made)}/context`));
    expect(contexts).toMatchObject([{ isGlobalContext: true, isAnyIssueType: true }]);
  });

  it('lets two fields bear the same name, as a real site does', async () => {
    const { admin } = world();
    const first = idOf(await admin.post('field', { name: 'Colour', type: SELECT }));
    const second = idOf(await admin.post('field', { name: 'Colour', type: SELECT }));
    expect(second).not.toBe(first);
  });

  it('refuses a type that Jira does not have', async () => {
    const { status, body } = await world().admin.post('field', { name: 'X', type: 'no:such' });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("'no:such' does not exist");
  });

  it('keeps options in their order, moves, disables and deletes them', async () => {
    const { admin } = world();
    const { options } = await selectField(admin);
    await admin.post(options, {
      options: [{ value: 'Red' }, { value: 'Green' }, { value: 'Blue' }],
    });
    const before = listOf(await admin.get(options));
    const [red, green, blue] = before.map((each) => String(each['id']));
    await admin.put(`${options}/move`, { customFieldOptionIds: [blue], position: 'First' });
    await admin.put(options, { options: [{ id: red, disabled: true }] });
    expect((await admin.delete(`${options}/${green}`)).status).toBe(204);
    expect(listOf(await admin.get(options))).toEqual([
      { id: blue, value: 'Blue', disabled: false },
      { id: red, value: 'Red', disabled: true },
    ]);
  });

  it('refuses an option that is there already and keeps the others of the call out', async () => {
    const { admin } = world();
    const { options } = await selectField(admin);
    await admin.post(options, { options: [{ value: 'Red' }] });
    const { status } = await admin.post(options, {
      options: [{ value: 'Green' }, { value: 'red' }],
    });
    expect(status).toBe(400);
    expect(listOf(await admin.get(options))).toHaveLength(1);
  });

  it('has no options in a field that is no selection', async () => {
    const { admin } = world();
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
    const field = idOf(await admin.post('field', { name: 'Text', type }));
    const [context] = listOf(await admin.get(`field/${field}/context`));
    const path = `field/${field}/context/${String(context?.['id'])}/option`;
    expect((await admin.post(path, { options: [{ value: 'A' }] })).status).toBe(400);
  });

  it('allows one global context and one context for each project', async () => {
    const { admin } = world();
    const { field } = await selectField(admin);
    const again = await admin.post(`field/${field}/context`, { name: 'Everywhere' });
    expect(again.status).toBe(400);
  });

  it('takes a field in the trash off every list and screen, and brings it back', async () => {
    const { admin } = world();
    const { field } = await selectField(admin);
    const screen = idOf(await admin.post('screens', { name: 'S' }));
    const [tab] = listOf(await admin.get(`screens/${screen}/tabs`));
    const fields = `screens/${screen}/tabs/${String(tab?.['id'])}/fields`;
    await admin.post(fields, { fieldId: field });
    expect((await admin.post(`field/${field}/trash`)).status).toBe(200);
    expect(listOf(await admin.get('field')).map((each) => each['id'])).not.toContain(field);
    expect(listOf(await admin.get(fields))).toEqual([]);
    expect((await admin.post(`field/${field}/restore`)).status).toBe(200);
    expect(named(await admin.get('field'), 'Colour')['id']).toBe(field);
  });

  it('answers the deletion of a field with a task that is complete', async () => {
    const { admin } = world();
    const { field } = await selectField(admin);
    const answer = await admin.delete(`field/${field}`);
    expect(answer.status).toBe(303);
    const task = await admin.get(`task/${answer.location?.split('/').pop() ?? ''}`);
    expect(task.body).toMatchObject({ status: 'COMPLETE', progress: 100 });
  });
});
