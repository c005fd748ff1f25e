import type { Crm } from '../domain/crm/settings';
import type { Desk } from '../domain/desk';
import { dealRoles } from '../domain/crm/deal-roles';
import type { Caller } from './outcome';
import type { CrmChoice } from './ports/crm';
import type { DealReadings, Opportunities } from './ports/opportunities';
import type { People } from './ports/people';

export type DealRightsPorts = {
  readonly crm: CrmChoice;
  /** As the person: a deal that Jira does not show them has no figures for them. */
  readonly visibleOpportunities: Opportunities;
  readonly people: Pick<People, 'rolesOf' | 'may'>;
};

/**
 * Those of the deals whose figures a person may not see. Jira says so of its own issues; of another CRM the app
 * reads with one account, so the project role decides. A deal that could not be read counts as unseen: what
 * is not known to be allowed stays hidden.
 */
export async function unseenDeals(
  ports: DealRightsPorts,
  desk: Desk,
  caller: Caller,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const { crm } = await ports.crm.read();
  if (crm.kind !== 'jira') return (await holdsDealRole(ports.people, desk, caller)) ? [] : keys;
  const { deals } = await ports.visibleOpportunities.read(keys);
  return keys.filter((key) => deals.get(key)?.kind !== 'known');
}

/** Whether a person may look for deals at all. In Jira everybody may: it answers only what they may see. */
export async function mayFindDeals(
  { people }: Pick<DealRightsPorts, 'people'>,
  crm: Crm,
  desk: Desk | undefined,
  caller: Caller,
): Promise<boolean> {
  if (crm.kind === 'jira') return true;
  return desk !== undefined && holdsDealRole(people, desk, caller);
}

/** Deals as far as the person may see them; none of another CRM without the right. */
export async function seenDeals(
  ports: DealRightsPorts,
  crm: Crm,
  desk: Desk | undefined,
  caller: Caller,
  references: readonly string[],
): Promise<DealReadings['deals']> {
  if (references.length === 0) return new Map();
  if (!(await mayFindDeals(ports, crm, desk, caller))) return new Map();
  return (await ports.visibleOpportunities.read(references)).deals;
}

async function holdsDealRole(
  people: DealRightsPorts['people'],
  desk: Desk,
  { accountId }: Caller,
): Promise<boolean> {
  const [roles, isProjectAdmin] = await Promise.all([
    people.rolesOf(desk, accountId, dealRoles),
    people.may(accountId, 'ADMINISTER_PROJECTS', desk.project.id),
  ]);
  return isProjectAdmin || roles.length > 0;
}
