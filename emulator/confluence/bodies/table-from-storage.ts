import { adfNode, type AdfNode } from './adf-node';
import type { ReadBlocks } from './read-blocks';
import type { BodyContext } from './body-context';
import { childrenNamed, isElement, type XmlElement } from './xml';

/** A table. Widths of its columns go to the cells, as ADF has them there. */
export function tableNode(element: XmlElement, context: BodyContext, read: ReadBlocks): AdfNode {
  const { attributes } = element;
  const widths = childrenNamed(element, 'colgroup')
    .flatMap((group) => childrenNamed(group, 'col'))
    .map((col) => Number(/width:\s*([\d.]+)px/.exec(col.attributes['style'] ?? '')?.[1]));
  const rows = rowsOf(element).map((row) => rowNode(row, { widths, context, read }));
  const width = attributes['data-table-width'];
  return adfNode(
    'table',
    {
      isNumberColumnEnabled: false,
      layout: attributes['data-layout'] ?? 'default',
      localId: attributes['ac:local-id'],
      width: width === undefined ? undefined : Number(width),
    },
    rows,
  );
}

const rowsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });

interface Reading {
  readonly widths: readonly number[];
  readonly context: BodyContext;
  readonly read: ReadBlocks;
}

function rowNode(row: XmlElement, { widths, context, read }: Reading): AdfNode {
  let column = 0;
  const cells = row.children.filter(isElement).map((cell) => {
    const span = Number(cell.attributes['colspan'] ?? 1);
    const own = widths.slice(column, column + span);
    column += span;
    const content = read(cell.children, context);
    const known = own.length > 0 && own.every((width) => !Number.isNaN(width));
    return adfNode(
      cell.name === 'th' ? 'tableHeader' : 'tableCell',
      { ...cellAttributes(cell.attributes), colwidth: known ? own : undefined },
      content.length === 0 ? [adfNode('paragraph', {}, [])] : content,
    );
  });
  return adfNode('tableRow', {}, cells);
}

function cellAttributes(attributes: XmlElement['attributes']) {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return {
    colspan: number(attributes['colspan']),
    rowspan: number(attributes['rowspan']),
    background: attributes['data-highlight-colour'],
  };
}
