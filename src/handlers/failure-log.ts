import { randomUUID } from 'node:crypto';

/**
 * Logs an unexpected failure and answers the id that finds the line again. Messages may carry what people
 * typed or what a deal is worth, so name, code and place are logged and the message is not.
 */
export function logFailure(where: string, error: unknown): string {
  const correlationId = randomUUID().slice(0, 8);
  console.error(JSON.stringify({ correlationId, where, ...detailsOf(error) }));
  return correlationId;
}

function detailsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, stack } = error;
  const place = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: name, ...codeOf(error), place: place.slice(0, 6).map((line) => line.trim()) };
}

function codeOf(error: Error): Record<string, unknown> {
  return 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
}
