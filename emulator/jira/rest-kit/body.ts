import type { Context } from 'hono';
import type { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { JiraError } from '../errors';

/** Reads a JSON body to a schema. Throws 400 as Jira does, naming the properties that are wrong. */
export async function readBody<Schema extends z.ZodType>(
  c: Context<ProductEnv>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await readJson(c));
  if (parsed.success) return parsed.data;
  throw invalidPayload(parsed.error);
}

/** Reads any JSON body, for values that Jira stores as they are. */
export async function readJson(c: Context<ProductEnv>): Promise<unknown> {
  const text = await c.req.text();
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new JiraError(400, [
      'There was an error parsing JSON. Check that your request body is valid.',
    ]);
  }
}

/** Jira's answer to a body of the wrong shape, with a sentence for each property. */
export function invalidPayload(error: z.ZodError): JiraError {
  const byProperty = error.issues.map(
    (issue) => [issue.path.join('.') || 'body', issue.message] as const,
  );
  return new JiraError(
    400,
    ['Invalid request payload. Refer to the REST API documentation and try again.'],
    Object.fromEntries(byProperty),
  );
}
