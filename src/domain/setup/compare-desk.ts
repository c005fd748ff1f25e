import type { Desk } from '../desk';
import { projectRoles } from '../project-role';
import type { ProjectRole } from '../project-role';
import { requestFields } from '../request-fields';
import type { RequestFieldKey } from '../request-fields';
import { requestStatuses } from '../request-workflow';
import type { StatusName } from '../request-workflow';
import { findComputedField, findField } from './compare-field';
import { findIssueType } from './compare-issue-type';
import { isForeignProject } from './compare-project';
import { findStatus } from './compare-status';
import { computedFields } from './computed-field';
import type { FoundSite } from './found-site';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

/** The ids by key, or `undefined` when one of them is not known. */
function complete<Key extends string>(
  keys: readonly Key[],
  idOf: (key: Key) => string | undefined,
): Record<Key, string> | undefined {
  const ids: Partial<Record<Key, string>> = {};
  for (const key of keys) ids[key] = idOf(key);
  const isComplete = (partial: Partial<Record<Key, string>>): partial is Record<Key, string> =>
    keys.every((key) => partial[key] !== undefined);
  return isComplete(ids) ? ids : undefined;
}

function fieldIds(found: FoundSite): Record<RequestFieldKey, string> | undefined {
  return complete(
    requestFields.map(({ key }) => key),
    (key) => {
      const field = requestFields.find((candidate) => candidate.key === key);
      return field && findField(field, found)?.id;
    },
  );
}

function computedFieldIds(found: FoundSite): Desk['computedFields'] | undefined {
  return complete(
    computedFields.map(({ key }) => key),
    (key) => {
      const field = computedFields.find((candidate) => candidate.key === key);
      return field && findComputedField(field, found)?.id;
    },
  );
}

function statusIds(found: FoundSite): Record<StatusName, string> | undefined {
  return complete(
    requestStatuses.map(({ name }) => name),
    (name) => {
      const status = requestStatuses.find((candidate) => candidate.name === name);
      return status && findStatus(status, found)?.id;
    },
  );
}

function roleIds(found: FoundSite): Record<ProjectRole, string> | undefined {
  return complete(projectRoles, (role) => found.roles.find(({ name }) => name === role)?.id);
}

/** Ids of the library; those known before while Confluence does not answer. */
function libraryIds({ library, desk }: FoundSite): Pick<Desk, 'library'> {
  if (library.kind === 'found') {
    return { library: { spaceId: library.spaceId, spaceKey: library.spaceKey } };
  }
  const known = library.kind === 'unreachable' ? desk?.library : undefined;
  return known === undefined ? {} : { library: known };
}

/** The desk of a site on which everything is there; `undefined` while something is missing. */
export function deskOf(found: FoundSite): Desk | undefined {
  const { project } = found;
  const issueType = findIssueType(found);
  const fields = fieldIds(found);
  const computed = computedFieldIds(found);
  const statuses = statusIds(found);
  const roles = roleIds(found);
  if (!project || isForeignProject(project, found) || !issueType) return undefined;
  if (!fields || !computed || !statuses || !roles) return undefined;
  return {
    schemaVersion: 1,
    project: { id: project.id, key: project.key },
    issueTypeId: issueType.id,
    fields,
    questions: {},
    computedFields: computed,
    statuses,
    roles,
    ...libraryIds(found),
  };
}

function sameIds(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) {
    return left === right;
  }
  const one = new Map(Object.entries(left));
  const other = new Map(Object.entries(right));
  return (
    one.size === other.size && [...one].every(([key, value]) => sameIds(value, other.get(key)))
  );
}

export function compareDesk(found: FoundSite): Finding {
  const { desk } = found;
  if (desk === undefined)
    return missing('Stores the ids of all that was made, so the app finds it.');
  const wanted = deskOf(found);
  if (wanted === undefined) return drifted('Something that the app relies on is missing.');
  if (!sameIds(desk, wanted)) return drifted('Ids have changed. Repair stores the new ones.');
  return present('The app knows the ids of all that was made.');
}
