import type { AdfNode } from './adf-node';

/** Someone who may be written as `@Display Name` in a text. */
export interface Mentionable {
  readonly accountId: string;
  readonly displayName: string;
}

const URL_PATTERN = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/;

const linked = (href: string): AdfNode => ({
  type: 'text',
  text: href,
  marks: [{ type: 'link', attrs: { href } }],
});

const mention = ({ accountId, displayName }: Mentionable): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${displayName}` },
});

interface Found {
  readonly at: number;
  readonly length: number;
  readonly node: AdfNode;
}

function first(text: string, people: readonly Mentionable[]): Found | undefined {
  const found: Found[] = [];
  const url = URL_PATTERN.exec(text);
  if (url !== null) found.push({ at: url.index, length: url[0].length, node: linked(url[0]) });
  for (const person of people) {
    const at = text.indexOf(`@${person.displayName}`);
    const length = person.displayName.length + 1;
    if (at >= 0) found.push({ at, length, node: mention(person) });
  }
  return found.sort((a, b) => a.at - b.at || b.length - a.length)[0];
}

function line(text: string, people: readonly Mentionable[]): readonly AdfNode[] {
  if (text === '') return [];
  const found = first(text, people);
  if (found === undefined) return [{ type: 'text', text }];
  const before = text.slice(0, found.at);
  const plain: readonly AdfNode[] = before === '' ? [] : [{ type: 'text', text: before }];
  return [...plain, found.node, ...line(text.slice(found.at + found.length), people)];
}

function paragraph(lines: readonly string[], people: readonly Mentionable[]): AdfNode {
  const content = lines.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    ...line(text, people),
  ]);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function list(
  type: string,
  mark: RegExp,
  lines: readonly string[],
  people: readonly Mentionable[],
): AdfNode {
  return {
    type,
    content: lines.map((text) => ({
      type: 'listItem',
      content: [paragraph([text.replace(mark, '')], people)],
    })),
  };
}

const LISTS = [
  { type: 'bulletList', mark: /^[-*] +/ },
  { type: 'orderedList', mark: /^\d+[.)] +/ },
] as const;

function block(text: string, people: readonly Mentionable[]): AdfNode {
  const lines = text.split('\n');
  const kind = LISTS.find(({ mark }) => lines.every((each) => mark.test(each)));
  return kind === undefined ? paragraph(lines, people) : list(kind.type, kind.mark, lines, people);
}

export interface TextDocument extends AdfNode {
  readonly version: 1;
}

/**
 * The document that a plain text means: an empty line parts paragraphs, lines with `-` or `1.` are lists,
 * addresses are links, `@Display Name` of the given people are mentions.
 */
export function textDocument(text: string, people: readonly Mentionable[] = []): TextDocument {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((each) => each.replace(/^\n+|\s+$/g, ''))
    .filter((each) => each !== '');
  return { type: 'doc', version: 1, content: blocks.map((each) => block(each, people)) };
}
