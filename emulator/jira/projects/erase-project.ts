import type { Site } from '../../site';
import { fields } from '../model/field';
import { eraseIssue } from '../issues/delete-issue';
import { components } from '../model/component';
import { issues } from '../model/issue';
import { versions } from '../model/version';
import { projects, type ProjectRecord } from '../model/project';

/** Deletes a project with its issues and all that belongs to them. There is no trash to restore from. */
export function eraseProject(site: Site, project: ProjectRecord): void {
  site.database.transaction(() => {
    for (const issue of issues(site).filter((each) => each.projectId === project.id)) {
      eraseIssue(site, issue);
    }
    for (const table of [components(site), versions(site)]) {
      for (const { id } of table.filter(({ projectId }) => projectId === project.id)) {
        table.delete(id);
      }
    }
    leaveContexts(site, project.id);
    projects(site).delete(project.id);
  });
}

/** A context that names only this project would become global without it: it goes as well. */
function leaveContexts(site: Site, projectId: string): void {
  for (const field of fields(site).filter((each) => isScoped(each.contexts, projectId))) {
    const contexts = field.contexts
      .filter(
        (context) => !(context.projectIds.length === 1 && context.projectIds[0] === projectId),
      )
      .map((context) => ({
        ...context,
        projectIds: context.projectIds.filter((id) => id !== projectId),
      }));
    fields(site).put(field.id, { ...field, contexts });
  }
}

const isScoped = (contexts: readonly { projectIds: readonly string[] }[], projectId: string) =>
  contexts.some((context) => context.projectIds.includes(projectId));
