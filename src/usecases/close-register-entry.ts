import { processed } from '../domain/intake/register';
import type { Register } from './ports/register';

export type CloseRegisterEntryPorts = {
  readonly register: Register;
  readonly now: () => string;
};

/**
 * Marks an entry of the out-of-channel register as processed by a request. Does nothing when the register
 * has no such entry, or when it is processed already.
 */
export async function closeRegisterEntry(
  { register, now }: CloseRegisterEntryPorts,
  entryId: string,
  issueKey: string,
): Promise<void> {
  const entry = await register.find(entryId);
  if (entry === undefined || entry.state.is === 'processed') return;
  await register.save(processed(entry, now(), issueKey));
}
