import type { Context } from 'hono';
import type { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { ConfluenceError } from '../confluence-error';
import { jsonDepth } from './json-depth';

/** Levels of objects and arrays in a request; a limit of the emulator, Atlassian documents none. */
const MOST_LEVELS = 200;

/** Reads a JSON body to a schema. @throws ConfluenceError 400 that names what is wrong where. */
export async function readBody<Schema extends z.ZodType>(
  c: Context<ProductEnv>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(await c.req.text()));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`,
  );
  throw new ConfluenceError(400, `The request body is not valid. ${places.join('; ')}`);
}

function parseJson(text: string): unknown {
  if (jsonDepth(text) > MOST_LEVELS) {
    throw new ConfluenceError(400, `The request body has more than ${MOST_LEVELS} levels.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new ConfluenceError(400, 'The request body is not JSON.');
  }
}
