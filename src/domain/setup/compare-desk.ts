import type { Desk } from '../desk';
import type { BriefFieldIds } from '../intake/jira-field-id';
import { projectRoles } from '../project-role';
import type { ProjectRole } from '../project-role';
import { requestStatuses } from '../request-workflow';
import type { StatusName } from '../request-workflow';
import { briefFieldIds } from './brief-field-ids';
import { findComputedField } from './compare-field';
import { findIssueType } from './compare-issue-type';
import { isForeignProject } from './compare-project';
import { findStatus } from './compare-status';
import { complete } from './complete-ids';
import { computedFields } from './computed-field';
import type { FoundSite } from './found-site';
import { isSame } from './same-value';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

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

/** Fields of questions that nobody asks any more: requests of that time still hold their answers. */
function earlierQuestions({ desk, fields }: FoundSite, ids: BriefFieldIds): Desk['questions'] {
  const used = Object.values(ids.questions);
  const earlier = Object.entries(desk?.questions ?? {}).filter(
    ([, known]) => !used.includes(known) && fields.some(({ id }) => id === known),
  );
  return Object.fromEntries(earlier);
}

/** The desk of a site on which everything is there; `undefined` while something is missing. */
export function deskOf(found: FoundSite): Desk | undefined {
  const { project } = found;
  const issueType = findIssueType(found);
  const ids = briefFieldIds(found);
  const computed = computedFieldIds(found);
  const statuses = statusIds(found);
  const roles = roleIds(found);
  if (!project || isForeignProject(project, found) || !issueType) return undefined;
  if (!ids || !computed || !statuses || !roles) return undefined;
  return {
    schemaVersion: 1,
    project: { id: project.id, key: project.key },
    issueTypeId: issueType.id,
    fields: ids.fields,
    questions: { ...earlierQuestions(found, ids), ...ids.questions },
    computedFields: computed,
    statuses,
    roles,
    ...libraryIds(found),
  };
}

export function compareDesk(found: FoundSite): Finding {
  const { desk } = found;
  if (desk === undefined)
    return missing('Stores the ids of all that was made, so the app finds it.');
  const wanted = deskOf(found);
  if (wanted === undefined) return drifted('Something that the app relies on is missing.');
  if (!isSame(desk, wanted)) return drifted('Ids have changed. Repair stores the new ones.');
  return present('The app knows the ids of all that was made.');
}
