import { z } from 'zod';
import type { AdfNode } from './adf-node';
import { kebabCase, parametersXml } from './adf-parameters';
import { escapeXml, xml } from './xml';

const values = z.record(z.string(), z.unknown());

/** A node of ADF as `ac:adf-node`: its attributes, the markup of its content, and nodes inside of it. */
export function adfNodeXml(node: AdfNode, content?: string, nodes = ''): string {
  const attributes = Object.entries(node.attrs ?? {}).map(([name, value]) => {
    const nested = values.safeParse(value);
    const inside = nested.success ? parametersXml(nested.data) : escapeXml(String(value));
    return xml('ac:adf-attribute', { key: kebabCase(name) }, inside);
  });
  const body = content === undefined ? '' : xml('ac:adf-content', {}, content);
  return xml('ac:adf-node', { type: kebabCase(node.type) }, attributes.join('') + nodes + body);
}
