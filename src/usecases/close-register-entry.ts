import { processed } from '../domain/intake/register';
import type { Register } from './ports/register';

export type CloseRegisterEntryPorts = {
  readonly register: Register;
  readonly now: () => string;
};

export type ReportingCloseRegisterEntryPorts = CloseRegisterEntryPorts & {
  readonly reportFailure: (where: string, failure: unknown) => void;
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

/**
 * The same after a person's request was written: the register is a record, so a failure of it is reported
 * and never takes the request from the person.
 */
export async function closeRegisterEntryOrReport(
  ports: ReportingCloseRegisterEntryPorts,
  entryId: string,
  issueKey: string,
): Promise<void> {
  try {
    await closeRegisterEntry(ports, entryId, issueKey);
  } catch (failure) {
    ports.reportFailure('closeRegisterEntry', failure);
  }
}
