import type { Desk } from '../domain/desk';
import { notSetUp } from './desk-access';
import type { Caller, Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type TriageAccessPorts = { readonly desks: DeskStore; readonly people: People };

/** The desk, for a person who decides on its requests. */
export async function triageDesk(
  { desks, people }: TriageAccessPorts,
  caller: Caller,
): Promise<{ readonly kind: 'found'; readonly desk: Desk } | Refusal> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  return (await hasTriageRights(people, desk, caller)) ? { kind: 'found', desk } : noTriageRights;
}
