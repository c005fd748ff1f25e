import { z } from 'zod';
import type { Comment } from '../usecases/ports/requests';

/** A node of the Atlassian Document Format. @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
type AdfNode = { readonly type: string; readonly [property: string]: unknown };
type AdfDocument = {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfNode[];
};

const documentOf = (content: readonly AdfNode[]): AdfDocument => ({
  version: 1,
  type: 'doc',
  content,
});
const textNode = (text: string): AdfNode => ({ type: 'text', text });

/** A document of plain text: a paragraph for every block, line breaks inside. */
export function adfOf(text: string): AdfDocument {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/);
  return documentOf(blocks.map(paragraph));
}

function paragraph(block: string): AdfNode {
  const nodes = block
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [textNode(line)]),
    ]);
  return { type: 'paragraph', content: nodes };
}

/** A comment of one paragraph: mention, text, link. */
export function adfOfComment({ mention, text, link }: Comment): AdfDocument {
  const mentioned = mention && {
    type: 'mention',
    attrs: { id: mention.accountId, text: `@${mention.displayName}` },
  };
  const linked = link && {
    ...textNode(link.text),
    marks: [{ type: 'link', attrs: { href: link.url } }],
  };
  const written = adfOf(text).content;
  const first = { type: 'paragraph', content: mentioned ? [mentioned, textNode(' ')] : [] };
  if (written.length === 1) {
    const body = [
      ...first.content,
      ...childrenOf(written[0]),
      ...(linked ? [textNode(' '), linked] : []),
    ];
    return documentOf([{ type: 'paragraph', content: body }]);
  }
  const last = linked ? [{ type: 'paragraph', content: [linked] }] : [];
  return documentOf([...(mentioned ? [first] : []), ...written, ...last]);
}

const parent = z.object({ content: z.array(z.looseObject({ type: z.string() })) });

function childrenOf(node: unknown): readonly AdfNode[] {
  const parsed = parent.safeParse(node);
  return parsed.success ? parsed.data.content : [];
}

const leaf = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.looseObject({ text: z.string().optional(), url: z.string().optional() }).optional(),
  content: z.array(z.unknown()).optional(),
});

const blockTypes: readonly string[] = ['paragraph', 'heading', 'listItem', 'codeBlock', 'tableRow'];

/** The plain text of a document, blocks on lines of their own; empty for what is no document. */
export function textOf(node: unknown): string {
  return flat(node)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function flat(node: unknown): string {
  const parsed = leaf.safeParse(node);
  if (!parsed.success) return '';
  const { type, text, attrs, content } = parsed.data;
  if (type === 'hardBreak') return '\n';
  const inner = text ?? attrs?.text ?? attrs?.url ?? (content ?? []).map(flat).join('');
  return blockTypes.includes(type) ? `${inner}\n` : inner;
}
