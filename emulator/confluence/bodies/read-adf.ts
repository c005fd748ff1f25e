import { z } from 'zod';
import { documentFault } from '../../adf/document-fault';
import { ConfluenceError } from '../confluence-error';
import type { AdfNode } from './adf-node';

const attributes = z.record(z.string(), z.unknown()).optional();
const mark = z.object({ type: z.string(), attrs: attributes });

interface Read {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: Read[] | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  text?: string | undefined;
}

const node: z.ZodType<Read> = z.object({
  type: z.string(),
  attrs: attributes,
  get content() {
    return z.array(node).optional();
  },
  marks: z.array(mark).optional(),
  text: z.string().min(1).optional(),
});

const document = z.object({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(node),
});

/** Reads a document that was written as a body. @throws ConfluenceError 400 that says what is wrong with it. */
export function readAdf(value: string): AdfNode {
  const read = parseAdf(value);
  const fault = documentFault(read);
  if (fault !== undefined) throw refused(fault);
  return read;
}

/** A document that was checked when it was written. @throws ConfluenceError 400 where it is none at all. */
export function parseAdf(value: string): AdfNode {
  const parsed = document.safeParse(parseJson(value));
  if (!parsed.success) throw refused(z.prettifyError(parsed.error));
  return { ...asNode(parsed.data), version: 1 };
}

const refused = (why: string): ConfluenceError =>
  new ConfluenceError(400, `The body is not a document of the Atlassian Document Format: ${why}`);

function parseJson(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch (error) {
    if (error instanceof SyntaxError) throw refused('it is no JSON');
    throw error;
  }
}

/** The same without properties that are undefined. */
function asNode({ type, attrs, content, marks, text }: Read): AdfNode {
  return {
    type,
    ...(attrs === undefined ? {} : { attrs }),
    ...(content === undefined ? {} : { content: content.map(asNode) }),
    ...(marks === undefined
      ? {}
      : {
          marks: marks.map((each) =>
            each.attrs === undefined ? { type: each.type } : { type: each.type, attrs: each.attrs },
          ),
        }),
    ...(text === undefined ? {} : { text }),
  };
}
