import type { Status } from '../request-workflow';
import type { FoundSite, FoundStatus } from './found-site';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

/**
 * The site's status for a status of the plan: the global one of exactly that name and category, or the one
 * that an earlier set-up stored and somebody has renamed.
 */
export function findStatus(status: Status, found: FoundSite): FoundStatus | undefined {
  const known = found.desk?.statuses[status.name];
  return (
    found.statuses.find(
      ({ name, category }) => name === status.name && category === status.category,
    ) ?? found.statuses.find(({ id }) => id === known)
  );
}

export function compareStatus(status: Status, found: FoundSite): Finding {
  const existing = findStatus(status, found);
  if (existing === undefined) {
    const namesake = found.statuses.find(({ name }) => name === status.name);
    if (namesake !== undefined) {
      return missing(
        `A status "${status.name}" of another category exists. Rename it or change its category, then run this again.`,
      );
    }
    return missing(`Makes the status "${status.name}".`);
  }
  if (existing.name !== status.name) {
    return drifted(
      `The status is called "${existing.name}" now. Repair names it "${status.name}".`,
    );
  }
  if (existing.category !== status.category) {
    return drifted(`The status "${status.name}" is in another category. Repair puts it back.`);
  }
  return present('The status exists.');
}
