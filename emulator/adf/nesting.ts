import type { DocumentNode } from './document-node';

const SHORT = ['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard'];
const CAPTION = [...SHORT, 'placeholder'];
const INLINES = [...CAPTION, 'inlineExtension', 'mediaInline'];
const MEDIA = ['mediaSingle', 'mediaGroup'];
const LISTS = ['bulletList', 'orderedList'];
const PLAIN = ['paragraph', 'codeBlock', 'extension', ...LISTS, ...MEDIA];
const RICH = [...PLAIN, 'heading', 'rule', 'decisionList', 'taskList', 'blockCard'];
const BLOCKS = [...RICH, 'panel', 'blockquote', 'table', 'embedCard'];

/** What may stand inside of what, after the JSON schema of `@atlaskit/adf-schema`. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: [...BLOCKS, 'bodiedExtension', 'expand', 'layoutSection'],
  paragraph: INLINES,
  heading: INLINES,
  taskItem: INLINES,
  decisionItem: INLINES,
  caption: CAPTION,
  codeBlock: ['text'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', 'codeBlock', 'extension', 'mediaSingle', 'taskList', ...LISTS],
  taskList: ['taskItem', 'taskList', 'blockTaskItem'],
  blockTaskItem: ['paragraph', 'extension'],
  decisionList: ['decisionItem'],
  blockquote: PLAIN,
  panel: RICH,
  expand: [...BLOCKS, 'nestedExpand'],
  nestedExpand: [...RICH, 'panel', 'blockquote'].filter((type) => type !== 'blockCard'),
  bodiedExtension: BLOCKS,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: [...RICH, 'panel', 'blockquote', 'embedCard', 'nestedExpand'],
  tableHeader: [...RICH, 'panel', 'blockquote', 'embedCard', 'nestedExpand'],
  layoutSection: ['layoutColumn'],
  layoutColumn: [...BLOCKS, 'bodiedExtension', 'expand'],
  mediaSingle: ['media', 'caption'],
  mediaGroup: ['media'],
};

const MAY_BE_EMPTY = new Set(['doc', 'paragraph', 'heading', 'codeBlock', 'tableRow'])
  .add('taskItem')
  .add('decisionItem')
  .add('caption');

/** What a document holds in a place where it may not be, in words; undefined where all is well. */
export function nestingFault(node: DocumentNode): string | undefined {
  const allowed = CHILDREN[node.type] ?? [];
  const content = node.content ?? [];
  if (content.length === 0 && allowed.length > 0 && !MAY_BE_EMPTY.has(node.type)) {
    return `an empty ${node.type}`;
  }
  for (const child of content) {
    if (!allowed.includes(child.type)) return `${child.type} inside of ${node.type}`;
    const fault = nestingFault(child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
