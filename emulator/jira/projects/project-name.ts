import type { Site } from '../../site';
import { JiraError } from '../errors';
import { projects } from '../model/project';

/** Refuses a project name that another project bears, with Jira's words. */
export function requireFreeProjectName(site: Site, name: string, exceptId?: string): void {
  const wanted = name.toLowerCase();
  const other = projects(site).find(
    (project) => project.name.toLowerCase() === wanted && project.id !== exceptId,
  );
  if (other === undefined) return;
  throw new JiraError(400, [], { projectName: 'A project with that name already exists.' });
}
