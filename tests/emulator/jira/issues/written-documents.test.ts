import fc from 'fast-check';
import { adfSchemaIsThere, adfValidator } from '../../confluence/adf-schema';
import { adf, issueWorld, type IssueWorld } from './issue-world';

let world: IssueWorld;
let key: string;
beforeAll(async () => {
  world = await issueWorld();
  key = (await world.task()).key;
});

const doc = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const node = (type: string, content: readonly unknown[], attrs?: object) =>
  attrs === undefined ? { type, content } : { type, attrs, content };
const said = (...marks: readonly object[]) => ({ type: 'text', text: 'said', marks });
const paragraph = node('paragraph', [said()]);

function nested(levels: number): unknown {
  let inner: unknown = paragraph;
  for (let level = 0; level < levels; level += 1) {
    inner = node('bulletList', [node('listItem', [paragraph, inner])]);
  }
  return doc(inner);
}

const wrong: readonly (readonly [string, unknown])[] = [
  ['a heading of level 9', doc(node('heading', [said()], { level: 9 }))],
  ['an unknown mark', doc(node('paragraph', [said({ type: 'blink' })]))],
  ['a link to nowhere', doc(node('paragraph', [said({ type: 'link' })]))],
  ['code in bold', doc(node('paragraph', [said({ type: 'code' }, { type: 'strong' })]))],
  ['an item of no list', doc(node('listItem', [paragraph]))],
  ['a quote in a quote', doc(node('blockquote', [node('blockquote', [paragraph])]))],
  ['a panel of no kind', doc(node('panel', [paragraph], { panelType: 'loud' }))],
  ['hundreds of levels', nested(300)],
  ['a thousand levels', nested(1000)],
];

it.each(wrong)('refuses %s wherever a document is written', async (_what, document) => {
  const field = world.customField('Notes', 'textarea');
  const path = `/rest/api/3/issue/${key}`;
  const answers = [
    await world.alice.put(path, { fields: { description: document } }),
    await world.alice.put(path, { fields: { [field]: document } }),
    await world.alice.post(`${path}/comment`, { body: document }),
    await world.alice.post(`${path}/worklog`, { timeSpent: '1h', comment: document }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect((await world.alice.get(`${path}?expand=renderedFields`)).status).toBe(200);
});

it('takes documents that editors write', async () => {
  const rich = doc(
    node('heading', [said({ type: 'strong' }, { type: 'em' })], { level: 6 }),
    node('blockquote', [paragraph]),
    node('panel', [paragraph], { panelType: 'custom', panelColor: '#ffffff' }),
    node('taskList', [node('taskItem', [said()], { localId: '1', state: 'DONE' })], {
      localId: '0',
    }),
    ...adf('plain').content,
  );
  for (const body of [rich, nested(20)]) {
    const answer = await world.alice.post(`/rest/api/3/issue/${key}/comment`, { body });
    expect(answer.status).toBe(201);
  }
});

const types = ['paragraph', 'blockquote', 'bulletList', 'listItem', 'codeBlock', 'expand'].concat(
  ['nestedExpand', 'table', 'tableRow', 'tableCell', 'rule', 'text', 'hardBreak', 'bogus'],
  ['panel', 'orderedList', 'layoutSection'],
);
const attributes: Readonly<Record<string, object>> = {
  panel: { panelType: 'info' },
  nestedExpand: { title: 'More' },
};
const leaf = fc.constantFrom<object>(paragraph, said(), { type: 'rule' }, { type: 'hardBreak' });
const tree = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom(...types), fc.array(tie('node'), { minLength: 1, maxLength: 2 }))
      .map(([type, content]) => node(type, content, attributes[type])),
  ),
})).node;

const withSchema = adfSchemaIsThere ? it : it.skip;
withSchema('takes nothing that the schema of the format does not know', async () => {
  const faults = adfValidator();
  const path = `/rest/api/3/issue/${key}/comment`;
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 2 }), async (content) => {
      const document = doc(...content);
      const { status } = await world.alice.post(path, { body: document });
      if (status === 201) expect(faults(document)).toEqual([]);
      else expect(status).toBe(400);
    }),
    { numRuns: 300 },
  );
});
