import { components } from '../../model/component';
import { versions, type VersionRecord } from '../../model/version';
import { findProject } from '../../projects/find-project';
import type { QueryScope } from '../query-scope';
import { jqlError } from '../search-field';
import type { JqlFunction } from './jql-function';
import { namedAccounts } from './named-account';

function projectId(scope: QueryScope, name: string, idOrKey: string): string {
  const project = findProject(scope.site, idOrKey);
  if (project !== undefined && scope.seesProject(project.id)) return project.id;
  throw jqlError(`Could not resolve the project '${idOrKey}' provided to function '${name}'.`);
}

/** Versions that are not archived, of the named projects or of all that are seen, in their order. */
function seenVersions(
  scope: QueryScope,
  name: string,
  projects: readonly string[],
  released: boolean,
): readonly VersionRecord[] {
  const wanted = projects.map((each) => projectId(scope, name, each));
  return versions(scope.site).filter(
    (version) =>
      version.released === released &&
      !version.archived &&
      scope.seesProject(version.projectId) &&
      (wanted.length === 0 || wanted.includes(version.projectId)),
  );
}

const MANY = 100;

const versionList = (name: string, released: boolean): JqlFunction => ({
  name,
  of: 'version',
  list: true,
  takes: [0, MANY],
  ids: (projects, scope) => seenVersions(scope, name, projects, released).map(({ id }) => id),
});

const oneVersion = (name: string, released: boolean, at: 0 | -1): JqlFunction => ({
  name,
  of: 'version',
  list: false,
  takes: [1, 1],
  ids: (projects, scope) => {
    const version = seenVersions(scope, name, projects, released).at(at);
    return version === undefined ? [] : [version.id];
  },
});

/** Functions about versions and components. */
export const partFunctions: readonly JqlFunction[] = [
  versionList('releasedVersions', true),
  versionList('unreleasedVersions', false),
  oneVersion('latestReleasedVersion', true, -1),
  oneVersion('earliestUnreleasedVersion', false, 0),
  {
    name: 'componentsLeadByUser',
    of: 'component',
    list: true,
    takes: [0, 1],
    ids: ([person], scope) => {
      const leads = person === undefined ? [scope.accountId] : namedAccounts(scope, person);
      return components(scope.site)
        .filter(({ leadAccountId: lead }) => lead !== undefined && leads.includes(lead))
        .map(({ id }) => id);
    },
  },
];
