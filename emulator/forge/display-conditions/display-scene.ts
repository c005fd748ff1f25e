import { z } from 'zod';
import type { Caller } from '../../caller';
import { findIssue, maySee } from '../../jira/issues/find-issue';
import type { DisplayScene } from '../../jira/expressions/uses/display-expression';
import { projects } from '../../jira/model/project';
import { permissions } from '../../jira/permissions';
import { findProject } from '../../jira/projects/find-project';
import type { Site } from '../../site';

/** Body of `POST /__forge/displayed`: modules of the app, and the place where they would appear. */
export const displayedBody = z.strictObject({
  moduleKeys: z.array(z.string()),
  context: z
    .strictObject({ issueKey: z.string().optional(), projectKey: z.string().optional() })
    .default({}),
});

type Place = z.output<typeof displayedBody>['context'];

/** What the person sees at a place; an issue or project that is hidden from them is not there. */
export function displayScene(site: Site, caller: Caller, place: Place): DisplayScene {
  const found = place.issueKey === undefined ? undefined : findIssue(site, place.issueKey);
  const issue = found !== undefined && maySee(site, caller, found) ? found : undefined;
  const named = place.projectKey === undefined ? undefined : findProject(site, place.projectKey);
  const project = issue === undefined ? named : projects(site).get(issue.projectId);
  const seen =
    project !== undefined &&
    (issue !== undefined || permissions(site).can(caller, 'BROWSE_PROJECTS', { project }));
  return { site, caller, issue, project: seen ? project : undefined };
}
