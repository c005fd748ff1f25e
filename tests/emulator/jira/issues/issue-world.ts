import type { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../../../emulator/caller';
import type { AppModule } from '../../../../emulator/forge/installed-app';
import { fields } from '../../../../emulator/jira/model/field';
import { projects } from '../../../../emulator/jira/model/project';
import { screens } from '../../../../emulator/jira/model/screen';
import { workflows, type TransitionRecord } from '../../../../emulator/jira/model/workflow';
import { workflowFor } from '../../../../emulator/jira/project-configuration';
import { jiraRest } from '../../../../emulator/jira/rest';
import { emulatedSite, type EmulatedSite } from '../../../support/emulated-site';
import { asApp, callerOf, restClient, type RestClient } from '../../../support/jira-client';

const created = z.object({ id: z.coerce.string(), key: z.string() });

/** A site with the project DOG, and custom fields on its default screen. */
export interface IssueWorld extends EmulatedSite {
  readonly router: Hono<ProductEnv>;
  readonly projectId: string;
  as(caller: Caller): RestClient;
  readonly alice: RestClient;
  readonly bob: RestClient;
  readonly app: RestClient;
  /** Creates a Task as Alice and answers its id and key. */
  task(fields?: Readonly<Record<string, unknown>>): Promise<{ id: string; key: string }>;
  /** Makes a custom field, puts it on the default screen and answers its id. */
  customField(name: string, type: string, options?: readonly string[]): string;
  fieldNamed(name: string): string;
  changeTransition(name: string, change: Partial<TransitionRecord>): void;
}

const kinds: Readonly<Record<string, { type: string; items?: string }>> = {
  textfield: { type: 'string' },
  textarea: { type: 'string' },
  url: { type: 'string' },
  float: { type: 'number' },
  datepicker: { type: 'date' },
  datetime: { type: 'datetime' },
  select: { type: 'option' },
  multiselect: { type: 'array', items: 'option' },
  userpicker: { type: 'user' },
  labels: { type: 'array', items: 'string' },
};

export async function issueWorld(modules?: readonly AppModule[]): Promise<IssueWorld> {
  const emulated = emulatedSite(modules === undefined ? {} : { modules });
  const { site } = emulated;
  const router = jiraRest(site);
  const as = (caller: Caller) => restClient(router, caller);
  const made = await as(callerOf('admin')).post('/rest/api/3/project', {
    key: 'DOG',
    name: 'Dogs',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-task-tracking',
    leadAccountId: 'account-admin',
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made));
  const projectId = created.parse(made.body).id;
  const alice = as(callerOf('alice'));

  const customField = (name: string, type: string, options: readonly string[] = []) => {
    const customId = site.ids.next('jira.custom-field', 10010);
    const id = `customfield_${customId}`;
    const custom = `com.atlassian.jira.plugin.system.customfieldtypes:${type}`;
    const optionRows = options.map((value) => ({
      id: String(site.ids.next('jira.field-option', 10000)),
      value,
      disabled: false,
    }));
    fields(site).put(id, {
      id,
      name,
      description: '',
      custom: true,
      schema: { ...(kinds[type] ?? { type: 'string' }), custom, customId },
      navigable: true,
      orderable: true,
      contexts: [
        {
          id: String(site.ids.next('jira.field-context')),
          name: 'Everywhere',
          description: '',
          projectIds: [],
          issueTypeIds: [],
          options: optionRows,
        },
      ],
    });
    for (const screen of screens(site).values()) {
      const [tab, ...others] = screen.tabs;
      if (tab === undefined) continue;
      const fieldIds = [...tab.fieldIds, id];
      screens(site).put(screen.id, { ...screen, tabs: [{ ...tab, fieldIds }, ...others] });
    }
    return id;
  };

  return {
    ...emulated,
    router,
    projectId,
    as,
    alice,
    bob: as(callerOf('bob')),
    app: as(asApp),
    customField,
    task: async (values = {}) => {
      const answer = await alice.post('/rest/api/3/issue', {
        fields: {
          project: { key: 'DOG' },
          issuetype: { name: 'Task' },
          summary: 'A task',
          ...values,
        },
      });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return created.parse(answer.body);
    },
    fieldNamed: (name) => {
      const field = fields(site).find((each) => each.name === name);
      if (field === undefined) throw new Error(`There is no field ${name}.`);
      return field.id;
    },
    changeTransition: (name, change) => {
      const project = projects(site).get(projectId);
      if (project === undefined) throw new Error('There is no project.');
      const [type] = [...site.database.table<{ id: string }>('jira.issue-type').values()];
      const workflow = workflowFor(site, project, type?.id ?? '');
      workflows(site).put(workflow.id, {
        ...workflow,
        transitions: workflow.transitions.map((transition) =>
          transition.name === name ? { ...transition, ...change } : transition,
        ),
      });
    },
  };
}

/** An ADF document of one paragraph. */
export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
