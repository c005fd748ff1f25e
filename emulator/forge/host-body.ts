import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { parseJson } from './parse-json';

/** Reads the JSON body of a call of the host pages. @throws HTTPException 400 that says what is wrong. */
export async function hostBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const value = parseJson(await c.req.text());
  if (value === undefined) throw new HTTPException(400, { message: 'The body is not JSON.' });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
}
