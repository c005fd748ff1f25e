import { attributeFault } from './attributes';
import type { DocumentNode } from './document-node';
import { markFault } from './marks';
import { nestingFault } from './nesting';

/** How deep nodes stand inside of each other at most. No editor makes more than some ten levels. */
const MOST_LEVELS = 100;

function inside(value: unknown): readonly unknown[] {
  const content =
    typeof value === 'object' && value !== null && 'content' in value ? value.content : undefined;
  return Array.isArray(content) ? content : [];
}

/** Whether nodes stand so deep in each other that a document cannot be worked with. */
export function isTooDeep(value: unknown, levels = MOST_LEVELS): boolean {
  return levels < 0 || inside(value).some((child) => isTooDeep(child, levels - 1));
}

function ownFault(node: DocumentNode): string | undefined {
  if (node.type === 'text' && node.text === undefined) return 'text without text';
  return attributeFault(node) ?? markFault(node);
}

function faultInside(node: DocumentNode): string | undefined {
  const own = ownFault(node);
  if (own !== undefined) return own;
  for (const child of node.content ?? []) {
    const fault = faultInside(child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * What keeps a written document from being one of the Atlassian Document Format, in words: nesting, marks,
 * attributes, depth; undefined where all is well. Both products ask it.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function documentFault(document: DocumentNode): string | undefined {
  if (isTooDeep(document)) return `more than ${MOST_LEVELS} levels of nodes`;
  return nestingFault(document) ?? faultInside(document);
}
