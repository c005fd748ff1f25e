import { nestingFault } from '../../adf/nesting';
import { notModelled } from '../confluence-error';
import { adfDocument, type AdfNode } from './adf-node';
import { blocksOf } from './block-from-storage';
import type { BodyContext } from './body-context';
import { parseXml } from './xml';

/**
 * A body in storage format as an ADF document. @throws ConfluenceError 501 that names an element that is
 * not modelled, or a place in which ADF cannot hold something.
 */
export function storageToAdf(storage: string, context: BodyContext): AdfNode {
  const document = adfDocument(blocksOf(parseXml(storage), context).map(withNestedExpands));
  const fault = nestingFault(document);
  if (fault !== undefined) throw notModelled(`${fault} in a body read as atlas_doc_format`);
  return document;
}

const HOLD_EXPANDS = new Set(['doc', 'layoutSection', 'layoutColumn']);

/** Below anything but columns an expand has another name in ADF. */
function withNestedExpands(node: AdfNode): AdfNode {
  const { content } = node;
  if (content === undefined) return node;
  const rename = !HOLD_EXPANDS.has(node.type);
  const children = content.map((child) =>
    rename && child.type === 'expand' ? { ...child, type: 'nestedExpand' } : child,
  );
  return { ...node, content: children.map(withNestedExpands) };
}
