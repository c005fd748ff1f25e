import { numberAttribute, textAttribute, type AdfNode } from './adf-node';
import { xml } from './xml';

/** A table, with the widths of its columns as its first row has them. */
export function tableXml(table: AdfNode, write: (nodes: readonly AdfNode[]) => string): string {
  const rows = table.content ?? [];
  const body = rows
    .map((row) => xml('tr', {}, (row.content ?? []).map((cell) => cellXml(cell, write)).join('')))
    .join('');
  return xml(
    'table',
    {
      'data-table-width': numberAttribute(table, 'width'),
      'data-layout': textAttribute(table, 'layout'),
      'ac:local-id': textAttribute(table, 'localId'),
    },
    columns(rows[0]) + xml('tbody', {}, body),
  );
}

function columns(row: AdfNode | undefined): string {
  const widths = (row?.content ?? []).flatMap((cell) => {
    const own: unknown = cell.attrs?.['colwidth'];
    return Array.isArray(own) ? own.map(Number) : [];
  });
  if (widths.length === 0) return '';
  const cols = widths.map((width) => xml('col', { style: `width: ${width}px;` }));
  return xml('colgroup', {}, cols.join(''));
}

function cellXml(cell: AdfNode, write: (nodes: readonly AdfNode[]) => string): string {
  const attributes = {
    colspan: numberAttribute(cell, 'colspan'),
    rowspan: numberAttribute(cell, 'rowspan'),
    'data-highlight-colour': textAttribute(cell, 'background'),
  };
  return xml(cell.type === 'tableHeader' ? 'th' : 'td', attributes, write(cell.content ?? []));
}
