import type { Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import {
  DEFAULT_ISSUE_TYPE_SCHEME,
  DEFAULT_ISSUE_TYPE_SCREEN_SCHEME,
  DEFAULT_PERMISSION_SCHEME,
  DEFAULT_WORKFLOW_SCHEME,
  defaultRow,
} from '../defaults/default-names';
import type { Table } from '../../database/table';
import { JiraError } from '../errors';
import {
  issueTypeSchemes,
  permissionSchemes,
  projects,
  roles,
  type ProjectRecord,
} from '../model/project';
import { issueTypeScreenSchemes } from '../model/screen';
import { workflowSchemes } from '../model/workflow';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { requireAdministrator } from '../rest-kit/guards';
import { numericId } from '../rest-kit/numeric-id';
import { selfLink } from '../rest-kit/self-link';
import { findProject } from './find-project';
import { requireFreeProjectName } from './project-name';

/** Templates of company-managed projects; each gives the site's default schemes. */
const templates: Readonly<Record<string, ProjectRecord['projectTypeKey']>> = {
  'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management': 'business',
  'com.atlassian.jira-core-project-templates:jira-core-simplified-task-tracking': 'business',
  'com.atlassian.jira-core-project-templates:jira-core-simplified-process-control': 'business',
  'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic': 'software',
  'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic': 'software',
};

const body = z.object({
  key: z.string(),
  name: z.string().trim().min(1, 'must not be empty').max(80, 'is longer than 80 characters'),
  description: z.string().default(''),
  leadAccountId: z.string().optional(),
  projectTypeKey: z.enum(['software', 'business', 'service_desk']).optional(),
  projectTemplateKey: z.string().optional(),
  assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']).optional(),
  issueTypeScheme: numericId.optional(),
  issueTypeScreenScheme: numericId.optional(),
  workflowScheme: numericId.optional(),
  permissionScheme: numericId.optional(),
});

type Wanted = z.output<typeof body>;

/** Makes a company-managed project from a template, or from schemes that exist. */
export async function createProject(site: Site, c: Context<ProductEnv>) {
  requireAdministrator(site, c);
  const wanted = await readBody(c, body);
  const projectTypeKey = projectType(wanted);
  requireFreeKey(site, wanted.key);
  requireFreeProjectName(site, wanted.name);
  const lead = validLead(site, wanted.leadAccountId);
  const schemes = chosenSchemes(site, wanted);
  const project = site.database.transaction(() => {
    const id = String(site.ids.next('jira.project', 10000));
    const { key, name, description } = wanted;
    const made: ProjectRecord = {
      ...{ id, key, name, description, projectTypeKey, leadAccountId: lead },
      ...schemes,
      roleActors: defaultActors(site),
      properties: {},
    };
    projects(site).put(id, made);
    return made;
  });
  const { id, key } = project;
  return c.json({ self: selfLink(site, `project/${id}`), id: Number(id), key }, 201);
}

function projectType(wanted: Wanted): ProjectRecord['projectTypeKey'] {
  const { projectTemplateKey: template, projectTypeKey = 'business' } = wanted;
  if (template === undefined) return projectTypeKey;
  const type = templates[template];
  if (type === undefined) throw new NotModelled(`the project template ${template}`);
  if (wanted.projectTypeKey !== undefined && wanted.projectTypeKey !== type) {
    const message = 'The project type does not fit the project template.';
    throw new JiraError(400, [], { projectTypeKey: message });
  }
  if (wanted.issueTypeScheme ?? wanted.issueTypeScreenScheme ?? wanted.workflowScheme) {
    throw new JiraError(400, ['Give either a project template key or schemes, not both.']);
  }
  return type;
}

function requireFreeKey(site: Site, key: string): void {
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(key)) {
    throw new JiraError(400, [], {
      projectKey:
        'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.',
    });
  }
  const other = findProject(site, key);
  if (other === undefined) return;
  const message = `Project '${other.name}' uses this project key.`;
  throw new JiraError(400, [], { projectKey: message });
}

function validLead(site: Site, accountId: string | undefined): string {
  const lead = accountId === undefined ? undefined : accounts(site).get(accountId);
  if (lead?.active === true && lead.accountType === 'atlassian') return lead.accountId;
  throw new JiraError(400, [], { projectLead: 'You must specify a valid project lead.' });
}

function chosenSchemes(site: Site, wanted: Wanted) {
  const issueTypeScheme = scheme(
    issueTypeSchemes(site),
    wanted.issueTypeScheme,
    DEFAULT_ISSUE_TYPE_SCHEME,
  );
  const issueTypeScreenScheme = scheme(
    issueTypeScreenSchemes(site),
    wanted.issueTypeScreenScheme,
    DEFAULT_ISSUE_TYPE_SCREEN_SCHEME,
  );
  return {
    issueTypeSchemeId: issueTypeScheme,
    issueTypeScreenSchemeId: issueTypeScreenScheme,
    workflowSchemeId: scheme(workflowSchemes(site), wanted.workflowScheme, DEFAULT_WORKFLOW_SCHEME),
    permissionSchemeId: scheme(
      permissionSchemes(site),
      wanted.permissionScheme,
      DEFAULT_PERMISSION_SCHEME,
    ),
  };
}

function scheme<Row extends { readonly id: string; readonly name: string }>(
  table: Table<Row>,
  id: string | undefined,
  standard: string,
): string {
  if (id === undefined) return defaultRow(table, standard).id;
  if (table.has(id)) return id;
  throw new JiraError(400, [`There is no scheme with id ${id}.`]);
}

function defaultActors(site: Site): ProjectRecord['roleActors'] {
  const actors = [...roles(site).values()].flatMap((role) =>
    role.defaultActors === undefined ? [] : [[role.id, role.defaultActors] as const],
  );
  return Object.fromEntries(actors);
}
