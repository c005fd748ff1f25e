import type { z } from 'zod';
import { SalesforceError } from './salesforce-error';

/** A body by its schema. Throws 400 with what is wrong first. */
export function readRequest<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new SalesforceError(400, {
    errorCode: 'JSON_PARSER_ERROR',
    message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not valid'}`,
  });
}

/** Throws 400 when a request holds more parts than it may. */
export function refuseMore(count: number, limit: number): void {
  if (count <= limit) return;
  throw new SalesforceError(400, {
    errorCode: 'LIMIT_EXCEEDED',
    message: `Limit exceeded: up to ${limit} are allowed in one request, this one has ${count}.`,
  });
}
