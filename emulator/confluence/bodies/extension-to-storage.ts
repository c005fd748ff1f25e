import { z } from 'zod';
import { adfNodeXml } from './adf-node-xml';
import { textAttribute, type AdfNode } from './adf-node';
import { BODY_PARAMETER, CORE_MACRO } from './macro-node';
import { macroXml } from './macro-to-storage';
import { cdata, xml } from './xml';

const coreParameters = z.object({
  macroParams: z.record(z.string(), z.object({ value: z.string() })).default({}),
  macroMetadata: z.object({ macroId: z.object({ value: z.string() }).optional() }).default({}),
});

/** An extension: one of Confluence's own macros by its name, every other kind with all that ADF says of it. */
export function extensionXml(node: AdfNode, write: (nodes: readonly AdfNode[]) => string): string {
  const rich = node.content === undefined ? undefined : write(node.content);
  const core = coreParameters.safeParse(node.attrs?.['parameters'] ?? {});
  if (textAttribute(node, 'extensionType') !== CORE_MACRO || !core.success) {
    return xml('ac:adf-extension', {}, adfNodeXml(node, rich));
  }
  const { macroParams, macroMetadata } = core.data;
  const { [BODY_PARAMETER]: body, ...others } = macroParams;
  return macroXml({
    name: textAttribute(node, 'extensionKey') ?? '',
    parameters: Object.fromEntries(
      Object.entries(others).map(([name, { value }]) => [name, value]),
    ),
    macroId: macroMetadata.macroId?.value,
    localId: textAttribute(node, 'localId'),
    layout: textAttribute(node, 'layout'),
    plain: body === undefined ? undefined : cdata(body.value),
    rich,
  });
}

/** A panel that has no macro, with a fallback for readers that do not know ADF. */
export const notePanelXml = (node: AdfNode, rich: string): string =>
  xml(
    'ac:adf-extension',
    {},
    adfNodeXml(node, rich) + xml('ac:adf-fallback', {}, xml('div', { class: 'panel' }, rich)),
  );

/** Decisions. */
export function decisionListXml(
  node: AdfNode,
  line: (nodes: readonly AdfNode[]) => string,
): string {
  const items = (node.content ?? []).map((item) => adfNodeXml(item, line(item.content ?? [])));
  return xml('ac:adf-extension', {}, adfNodeXml(node, undefined, items.join('')));
}
