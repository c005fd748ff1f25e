import { ForgeKvsAPIError } from '@forge/kvs';

const conflictCodes: readonly string[] = ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED'];

/**
 * Whether storage refused a write because somebody else was faster. The codes come from the
 * documentation and not from the package, so the status 409 counts as well.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-transactions/
 */
function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return error.responseDetails.status === 409 || conflictCodes.includes(error.code);
}

/** Does a conditional write: `conflict` when the condition did not hold. Other failures throw. */
export async function conditionally(write: () => Promise<void>): Promise<'stored' | 'conflict'> {
  try {
    await write();
    return 'stored';
  } catch (error) {
    if (isConflict(error)) return 'conflict';
    throw error;
  }
}
