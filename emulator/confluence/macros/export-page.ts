import { isInline, type AdfNode } from '../bodies/adf-node';
import { bodyContext } from '../bodies/body-context';
import { bodyAsAdf } from '../bodies/representations';
import { adfToView } from '../bodies/to-view';
import { exportMacro, type Export } from './export-macro';
import { macrosIn, pageMacro } from './page-macro';

/** A page as HTML for an export: in place of each macro of the app stands what its function answered. */
export async function exportPage(of: Export): Promise<string> {
  const { site, page } = of;
  const document = bodyAsAdf(site, page, page.body);
  const exported = new Map<AdfNode, readonly AdfNode[]>();
  for (const macro of macrosIn(document)) {
    if (macro.kind !== 'forge') continue;
    exported.set(macro.node, (await exportMacro(of, macro)).content ?? []);
  }
  return adfToView(replaced(document, exported), bodyContext(site, page));
}

function replaced(node: AdfNode, by: ReadonlyMap<AdfNode, readonly AdfNode[]>): AdfNode {
  if (node.content === undefined) return node;
  const content = node.content.flatMap((child): readonly AdfNode[] => {
    const instead = by.get(child);
    if (instead === undefined) return [replaced(child, by)];
    return child.type === 'inlineExtension' ? linesOf(instead) : instead;
  });
  return { ...node, content };
}

/** In a line there is room for lines alone. */
const linesOf = (blocks: readonly AdfNode[]): readonly AdfNode[] =>
  blocks.flatMap((block) => {
    if (isInline(block)) return [block];
    return pageMacro(block) === undefined ? linesOf(block.content ?? []) : [];
  });
