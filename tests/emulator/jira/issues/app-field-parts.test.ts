import { installForgeFields } from '../../../../emulator/jira/fields/forge-fields';
import { fields } from '../../../../emulator/jira/model/field';
import { screens } from '../../../../emulator/jira/model/screen';
import { issueWorld } from './issue-world';

const appField = (key: string, properties: object) => ({
  type: 'jira:customField',
  key,
  properties: { name: key, type: 'object', ...properties },
});

const MODULES = [
  appField('cost', {
    schema: {
      properties: {
        amount: { type: 'number', searchAlias: 'Amount' },
        currency: { type: 'string', enum: ['USD', 'EURO'] },
      },
      required: ['amount', 'currency'],
    },
  }),
  appField('parsed', { edit: { parser: { expression: '{ amount: Number(value) }' } } }),
  appField('nickname', { type: 'string', edit: { parser: { expression: 'value.trim()' } } }),
];

/** A task, and the app's fields on every screen. */
async function world() {
  const issue = await issueWorld(MODULES);
  const { site, alice } = issue;
  installForgeFields(site);
  const ids = new Map<string, string>();
  for (const { id, forge } of fields(site).values()) if (forge) ids.set(forge.moduleKey, id);
  for (const screen of screens(site).values()) {
    const tabs = screen.tabs.map((tab) => ({
      ...tab,
      fieldIds: [...tab.fieldIds, ...ids.values()],
    }));
    screens(site).put(screen.id, { ...screen, tabs });
  }
  const { id, key } = await issue.task();
  const path = `/rest/api/3/issue/${key}`;
  const fieldId = (name: string) => ids.get(name) ?? '';
  return {
    ...issue,
    id,
    path,
    fieldId,
    set: (name: string, value: unknown) => alice.put(path, { fields: { [fieldId(name)]: value } }),
  };
}

describe('the schema of a field of objects', () => {
  it('lets in what matches it, whoever writes', async () => {
    const { id, set, app, alice, fieldId, path } = await world();
    const cost = { amount: 100, currency: 'USD' };
    expect((await set('cost', cost)).status).toBe(204);
    const { body } = await alice.get(path);
    expect(body).toMatchObject({ fields: { [fieldId('cost')]: cost } });
    const own = (value: unknown) =>
      app.put(`/rest/api/3/app/field/${fieldId('cost')}/value`, {
        updates: [{ issueIds: [id], value }],
      });
    expect((await own({ amount: 7, currency: 'EURO' })).status).toBe(204);
    expect((await own({ amount: 7, currency: 'DM' })).status).toBe(400);
    expect((await own(null)).status).toBe(204);
  });

  it.each([[{}], [{ amount: '100', currency: 'USD' }], [{ amount: 1, currency: 'usd' }]])(
    'refuses %j with the field and the place',
    async (cost) => {
      const { set, fieldId } = await world();
      expect(await set('cost', cost)).toMatchObject({
        status: 400,
        body: {
          errors: {
            [fieldId('cost')]: expect.stringContaining('does not match its schema: value'),
          },
        },
      });
    },
  );
});

describe('the parser of a field', () => {
  it.each(['parsed', 'nickname'])('is not modelled: a text for %s ends in 501', async (name) => {
    const { set } = await world();
    const answer = await set(name, ' 100 ');
    expect(answer.status).toBe(501);
    expect(JSON.stringify(answer.body)).toContain(`edit.parser of the module ${name}`);
  });

  it('has no part in values of the field’s own type', async () => {
    const { set } = await world();
    expect((await set('parsed', { amount: 100 })).status).toBe(204);
    expect((await set('nickname', null)).status).toBe(204);
  });
});
