import { z } from 'zod';

/** A node of the Atlassian Document Format, as far as a viewer has to know it. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfMark[];
  readonly content?: readonly AdfNode[];
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

const mark = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
});

const node: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z.array(mark).optional(),
    content: z.array(node).optional(),
  }),
);

/** The document in a value, or undefined when it is none. */
export function adfDocument(value: unknown): AdfNode | undefined {
  const parsed = node.safeParse(value);
  return parsed.success && parsed.data.type === 'doc' ? parsed.data : undefined;
}

/** A text attribute of a node or mark; empty when it has none. */
export function attribute(of: AdfNode | AdfMark, name: string): string {
  const value = of.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
