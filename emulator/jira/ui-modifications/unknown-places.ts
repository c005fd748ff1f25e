import type { Site } from '../../site';
import { issueTypes, projects } from '../model/project';
import { issueTypesFor } from '../project-configuration';
import type { ContextBody } from './ui-modification-body';

/** Jira's `DetailedErrorCollection` for contexts that name what is not there. */
export interface UnknownPlaces {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly details: {
    readonly projectNotFound?: readonly string[];
    /** Issue type ids by the id of the project that lacks them. */
    readonly issueTypesNotFound?: Readonly<Record<string, readonly string[]>>;
  };
}

/**
 * The projects and issue types of contexts that do not exist, as Jira words them; undefined when all do.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-ui-modifications--apps-/
 */
export function unknownPlaces(
  site: Site,
  contexts: readonly ContextBody[],
): UnknownPlaces | undefined {
  const named = [...new Set(contexts.flatMap(({ projectId }) => projectId ?? []))];
  const lost = named.filter((id) => !projects(site).has(id));
  const missing = missingTypes(
    site,
    contexts.filter(({ projectId }) => projectId === null || !lost.includes(projectId)),
  );
  if (lost.length === 0 && missing.size === 0) return undefined;
  return {
    errorMessages: [
      ...lost.map((id) => `Project with ID '${id}' was not found.`),
      ...[...missing].map(([projectId, ids]) => typesNotFound(projectId, ids)),
    ],
    errors: {},
    details: {
      ...(lost.length === 0 ? {} : { projectNotFound: lost }),
      ...(missing.size === 0 ? {} : { issueTypesNotFound: Object.fromEntries(missing) }),
    },
  };
}

/** Stands for "all projects" among the projects that lack an issue type. */
const ALL = '*';

const typesNotFound = (projectId: string, ids: readonly string[]): string => {
  const list = `The following issue types were not found: [${ids.join(', ')}]`;
  return projectId === ALL ? list : `Project with ID '${projectId}'. ${list}`;
};

function missingTypes(
  site: Site,
  contexts: readonly ContextBody[],
): ReadonlyMap<string, readonly string[]> {
  const missing = new Map<string, readonly string[]>();
  for (const { projectId, issueTypeId } of contexts) {
    if (issueTypeId === null || hasIssueType(site, projectId, issueTypeId)) continue;
    const at = projectId ?? ALL;
    missing.set(at, [...new Set([...(missing.get(at) ?? []), issueTypeId])]);
  }
  return missing;
}

/** Whether a project, or the site when none is named, has the issue type. */
export function hasIssueType(site: Site, projectId: string | null, issueTypeId: string): boolean {
  if (projectId === null) return issueTypes(site).has(issueTypeId);
  const project = projects(site).get(projectId);
  return project !== undefined && issueTypesFor(site, project).some(({ id }) => id === issueTypeId);
}
