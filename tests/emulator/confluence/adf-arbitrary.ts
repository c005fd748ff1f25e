import fc from 'fast-check';

type Node = Readonly<Record<string, unknown>>;

const word = fc.stringMatching(/^[a-zA-Zäß<>&"' ]{0,8}[a-z]$/);
const id = fc.uuid();

const marks = fc
  .uniqueArray(
    fc.constantFrom<Node>(
      { type: 'strong' },
      { type: 'em' },
      { type: 'underline' },
      { type: 'strike' },
      { type: 'subsup', attrs: { type: 'sub' } },
      { type: 'textColor', attrs: { color: '#ff5630' } },
      { type: 'link', attrs: { href: 'https://example.com/?a=1&b=2' } },
    ),
    { selector: ({ type }) => type, maxLength: 3 },
  )
  .chain((found) => fc.constantFrom(found, found, [{ type: 'code' }]));

const text = fc.tuple(word, marks).map(([value, found]) => ({
  type: 'text',
  text: value.trim(),
  ...(found.length === 0 ? {} : { marks: found }),
}));

const atom = fc.oneof(
  fc.constant({ type: 'hardBreak' }),
  word.map((value) => ({ type: 'status', attrs: { text: value.trim(), color: 'green' } })),
  fc.integer({ min: 0, max: 30_000 }).map((day) => ({
    type: 'date',
    attrs: { timestamp: String(day * 86_400_000) },
  })),
  fc.constant({
    type: 'mention',
    attrs: { id: 'account-bob', text: '@Bob' },
  }),
  fc.constant({ type: 'emoji', attrs: { shortName: ':smile:', id: '1f604', text: '😄' } }),
  fc.constant({ type: 'inlineCard', attrs: { url: 'https://example.com/card' } }),
);

/** Texts never stand side by side, since two with the same marks would be read as one. */
const line = fc
  .array(fc.tuple(text, atom), { maxLength: 3 })
  .map((pairs) => pairs.flatMap(([said, other]): readonly Node[] => [said, other]));

const paragraph = line.map((content): Node => ({ type: 'paragraph', content }));
const filled = fc.array(paragraph, { minLength: 1, maxLength: 2 });

const list = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), filled, filled)
  .map(([type, first, second]): Node => ({
    type,
    content: [
      { type: 'listItem', content: first },
      {
        type: 'listItem',
        content: [
          ...second,
          { type: 'bulletList', content: [{ type: 'listItem', content: first }] },
        ],
      },
    ],
  }));

const block = fc.oneof(
  paragraph,
  list,
  line.map((content): Node => ({ type: 'heading', attrs: { level: 2 }, content })),
  fc.constant<Node>({ type: 'rule' }),
  word.map((value): Node => ({
    type: 'codeBlock',
    attrs: { language: 'java' },
    content: [{ type: 'text', text: `${value}\n  if (a < b && c) { "]]>" }` }],
  })),
  filled.map((content): Node => ({ type: 'blockquote', content })),
  fc
    .tuple(fc.constantFrom('info', 'note', 'warning', 'error', 'success'), filled)
    .map(([panelType, content]): Node => ({ type: 'panel', attrs: { panelType }, content })),
  fc.tuple(id, line, line).map(([localId, one, two]): Node => ({
    type: 'taskList',
    attrs: { localId },
    content: [
      { type: 'taskItem', attrs: { localId: `${localId}-1`, state: 'DONE' }, content: one },
      { type: 'taskItem', attrs: { localId: `${localId}-2`, state: 'TODO' }, content: two },
    ],
  })),
  fc.tuple(id, line).map(([localId, content]): Node => ({
    type: 'decisionList',
    attrs: { localId },
    content: [{ type: 'decisionItem', attrs: { localId, state: 'DECIDED' }, content }],
  })),
  fc.tuple(id, filled, filled).map(([localId, head, body]): Node => ({
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default', localId },
    content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', content: head }] },
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: { rowspan: 1 }, content: body }] },
    ],
  })),
  fc.tuple(id, fc.integer(), word).map(([localId, value, said]): Node => ({
    type: 'extension',
    attrs: {
      extensionKey: 'app/environment/static/macro',
      extensionType: 'com.atlassian.ecosystem',
      parameters: {
        localId,
        extensionTitle: 'Macro',
        guestParams: {
          said,
          flag: true,
          count: 3,
          list: ['a', 'b'],
          nested: { aValue: String(value) },
        },
      },
      text: 'Macro',
      layout: 'default',
      localId,
    },
  })),
  fc.constant<Node>({
    type: 'mediaSingle',
    attrs: { layout: 'center', width: 300, widthType: 'pixel' },
    content: [{ type: 'media', attrs: { type: 'external', url: 'https://example.com/a.png' } }],
  }),
);

const root = fc.oneof(
  { weight: 4, arbitrary: block },
  fc
    .tuple(word, filled)
    .map(([title, content]): Node => ({ type: 'expand', attrs: { title: title.trim() }, content })),
);

const columns = fc.tuple(filled, filled).map(([left, right]): Node => ({
  type: 'layoutSection',
  content: [
    { type: 'layoutColumn', attrs: { width: 33.33 }, content: left },
    { type: 'layoutColumn', attrs: { width: 66.66 }, content: right },
  ],
}));

/** Documents of everything that the converters of bodies know. */
export const adfDocuments = fc
  .array(fc.oneof({ weight: 8, arbitrary: root }, columns), { maxLength: 5 })
  .map((content) => ({ type: 'doc', version: 1, content }));
