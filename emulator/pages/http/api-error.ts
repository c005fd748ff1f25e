import { z } from 'zod';

const jiraBody = z.object({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.string()).optional(),
});
const confluenceBody = z.object({
  errors: z.array(z.object({ title: z.string(), detail: z.string().nullish() })),
});
const bulkBody = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const plainBody = z.union([
  z.object({ message: z.string() }).transform((body) => body.message),
  z.object({ error: z.string() }).transform((body) => body.error),
  z.object({ error: z.object({ message: z.string() }) }).transform((body) => body.error.message),
]);

/** A refusal of the server: its sentences, and those that belong to one field by field id. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(fields)].join(' '));
    this.name = 'ApiError';
  }
}

const fallback = (status: number): string =>
  status === 404
    ? 'It does not exist, or you do not have permission to see it.'
    : status === 403
      ? 'You do not have permission to do this.'
      : `The server answered ${String(status)}.`;

/** Reads the sentences out of the error bodies of Jira, Confluence and the emulator. */
export function apiError(status: number, body: unknown): ApiError {
  const confluence = confluenceBody.safeParse(body);
  if (confluence.success) {
    return new ApiError(
      status,
      confluence.data.errors.map(({ title, detail }) =>
        detail === null || detail === undefined ? title : `${title}: ${detail}`,
      ),
    );
  }
  const bulk = bulkBody.safeParse(body);
  if (bulk.success)
    return new ApiError(
      status,
      bulk.data.errors.map(({ message }) => message),
    );
  const jira = jiraBody.safeParse(body);
  const messages = jira.success ? (jira.data.errorMessages ?? []) : [];
  const fields = jira.success ? (jira.data.errors ?? {}) : {};
  if (messages.length > 0 || Object.keys(fields).length > 0) {
    return new ApiError(status, messages, fields);
  }
  const plain = plainBody.safeParse(body);
  return new ApiError(status, [plain.success ? plain.data : fallback(status)]);
}

/** One sentence for a person, whatever was thrown. */
export function sentence(failure: unknown): string {
  if (failure instanceof ApiError) return failure.message;
  if (failure instanceof TypeError)
    return 'The server cannot be reached. Check that it is running.';
  return failure instanceof Error ? failure.message : String(failure);
}
