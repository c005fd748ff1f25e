import type { Caller } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { maySee } from '../issues/find-issue';
import type { IssueRecord } from '../model/issue';
import { permissionSchemes, projects, type ProjectRecord } from '../model/project';
import { permissions } from '../permissions';

/** What a query means depends on who asks and when. */
export interface QueryScope {
  readonly site: Site;
  readonly caller: Caller;
  /** The person that `currentUser()` is. */
  readonly accountId: string | undefined;
  /** Zone and locale in which the person's days and weeks begin. */
  readonly timeZone: string;
  readonly locale: string;
  /** ms since the epoch */
  readonly now: number;
  readonly seesProject: (projectId: string) => boolean;
  readonly seesIssue: (issue: IssueRecord) => boolean;
}

const BY_ISSUE = new Set(['reporter', 'assignee']);

/** Whether Browse projects may differ between two issues of the project. */
function differsByIssue(site: Site, project: ProjectRecord): boolean {
  const grants = permissionSchemes(site).get(project.permissionSchemeId)?.grants ?? [];
  return grants.some(
    ({ permission, holder }) => permission === 'BROWSE_PROJECTS' && BY_ISSUE.has(holder.type),
  );
}

type Sight = 'all' | 'none' | 'by-issue';

function sightOf(site: Site, caller: Caller, projectId: string): Sight {
  const project = projects(site).get(projectId);
  if (project === undefined) return 'none';
  if (!permissions(site).can(caller, 'BROWSE_PROJECTS', { project })) return 'none';
  return differsByIssue(site, project) ? 'by-issue' : 'all';
}

/** The scope of one query; what the caller may see is asked once for each project. */
export function queryScope(site: Site, caller: Caller): QueryScope {
  const accountId = caller.app?.as === 'app' ? site.app.accountId : caller.accountId;
  const account = accountId === undefined ? undefined : accounts(site).get(accountId);
  const sights = new Map<string, Sight>();
  const sight = (projectId: string): Sight => {
    const known = sights.get(projectId) ?? sightOf(site, caller, projectId);
    sights.set(projectId, known);
    return known;
  };
  return {
    site,
    caller,
    accountId,
    timeZone: account?.timeZone ?? 'Etc/UTC',
    locale: account?.locale ?? 'en_US',
    now: site.clock.now(),
    seesProject: (projectId) => sight(projectId) !== 'none',
    seesIssue: (issue) => {
      const seen = sight(issue.projectId);
      return seen === 'by-issue' ? maySee(site, caller, issue) : seen === 'all';
    },
  };
}
