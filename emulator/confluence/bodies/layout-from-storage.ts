import { notModelled } from '../confluence-error';
import { adfNode, type AdfNode } from './adf-node';
import type { ReadBlocks } from './read-blocks';
import type { BodyContext } from './body-context';
import { LAYOUTS } from './layout-widths';
import { childrenNamed, type XmlElement } from './xml';

/** Sections of one column mean nothing in ADF: what they hold stands in the document itself. */
const ONE_COLUMN = new Set(['fixed-width', 'single']);

/** `ac:layout` with its sections. */
export function layoutNodes(
  element: XmlElement,
  context: BodyContext,
  read: ReadBlocks,
): readonly AdfNode[] {
  return childrenNamed(element, 'ac:layout-section').flatMap((section) => {
    const type = section.attributes['ac:type'] ?? '';
    const cells = childrenNamed(section, 'ac:layout-cell').map((cell) =>
      read(cell.children, context),
    );
    if (ONE_COLUMN.has(type)) return cells.flat();
    const widths = LAYOUTS[type];
    if (widths?.length !== cells.length) {
      throw notModelled(`a layout section ${type} of ${cells.length} cells`);
    }
    const columns = cells.map((content, at) =>
      adfNode(
        'layoutColumn',
        { width: widths[at] },
        content.length === 0 ? [adfNode('paragraph', {}, [])] : content,
      ),
    );
    return [adfNode('layoutSection', {}, columns)];
  });
}
