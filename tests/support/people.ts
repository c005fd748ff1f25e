import { demoPeople } from '../../demo/people';

export const personNames = [
  'admin',
  'requester',
  'sales-ops',
  'pre-sales',
  'marketing',
  'sales-manager',
  'head-of-sales',
  'head-of-marketing',
  'outsider',
] as const;

/** A person of the demo company, by the name of their mailbox. */
export type PersonName = (typeof personNames)[number];

export const emailOf = (person: PersonName): string => `${person}@example.com`;

export function accountIdOf(person: PersonName): string {
  return personOf(person).accountId;
}

export function displayNameOf(person: PersonName): string {
  return personOf(person).displayName;
}

function personOf(name: PersonName) {
  const found = demoPeople.find((person) => person.emailAddress === emailOf(name));
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found;
}
