import { z } from 'zod';
import type { SiteClient } from './site-client';
import { personOf } from './site-client';

/** Ids of the project in which the demo company keeps its deals. */
export type OpportunityProject = {
  readonly key: 'OPP';
  readonly issueTypeId: string;
  readonly fields: Readonly<Record<OpportunityField, string>>;
};

type OpportunityField = 'Amount' | 'Currency' | 'Stage' | 'Close date';

const id = z.union([z.string(), z.number()]).transform(String);
const withId = z.object({ id });
const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const fieldTypes: Readonly<Record<OpportunityField, readonly [type: string, searcher: string]>> = {
  Amount: ['float', 'exactnumber'],
  Currency: ['textfield', 'textsearcher'],
  Stage: ['select', 'multiselectsearcher'],
  'Close date': ['datepicker', 'daterange'],
};

const stages = [
  'Prospecting',
  'Qualification',
  'Proposal',
  'Negotiation',
  'Closed won',
  'Closed lost',
];

const admin = personOf('admin');

async function makeField(site: SiteClient, name: OpportunityField): Promise<string> {
  const [type, searcher] = fieldTypes[name];
  const made = await site.ask(admin, withId, 'POST', '/rest/api/3/field', {
    name,
    description: 'Kept up to date by the account owner.',
    type: prefix + type,
    searcherKey: prefix + searcher,
  });
  return made.id;
}

async function makeStages(site: SiteClient, fieldId: string): Promise<void> {
  const contexts = z.object({ values: z.array(withId).min(1) });
  const path = `/rest/api/3/field/${fieldId}/context`;
  const { values } = await site.ask(admin, contexts, 'GET', path);
  await site.tell(admin, 'POST', `${path}/${values[0]?.id ?? ''}/option`, {
    options: stages.map((value) => ({ value, disabled: false })),
  });
}

async function makeFields(site: SiteClient): Promise<OpportunityProject['fields']> {
  const fields = {
    Amount: await makeField(site, 'Amount'),
    Currency: await makeField(site, 'Currency'),
    Stage: await makeField(site, 'Stage'),
    'Close date': await makeField(site, 'Close date'),
  };
  await makeStages(site, fields.Stage);
  return fields;
}

async function makeScreen(site: SiteClient, fieldIds: readonly string[]): Promise<string> {
  const body = { name: 'Opportunity Screen', description: 'What a deal is described with.' };
  const screen = await site.ask(admin, withId, 'POST', '/rest/api/3/screens', body);
  const tabsPath = `/rest/api/3/screens/${screen.id}/tabs`;
  const tabs = await site.ask(admin, z.array(withId).min(1), 'GET', tabsPath);
  for (const fieldId of fieldIds) {
    const path = `${tabsPath}/${tabs[0]?.id ?? ''}/fields`;
    await site.tell(admin, 'POST', path, { fieldId });
  }
  return screen.id;
}

async function makeScreenSchemes(site: SiteClient, screenId: string): Promise<string> {
  const scheme = await site.ask(admin, withId, 'POST', '/rest/api/3/screenscheme', {
    name: 'Opportunity Screen Scheme',
    screens: { default: Number(screenId) },
  });
  const made = await site.ask(admin, withId, 'POST', '/rest/api/3/issuetypescreenscheme', {
    name: 'Opportunity Issue Type Screen Scheme',
    issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: scheme.id }],
  });
  return made.id;
}

async function makeIssueTypeScheme(site: SiteClient, issueTypeId: string): Promise<string> {
  const answer = z.object({ issueTypeSchemeId: id });
  const made = await site.ask(admin, answer, 'POST', '/rest/api/3/issuetypescheme', {
    name: 'Opportunity Issue Type Scheme',
    defaultIssueTypeId: issueTypeId,
    issueTypeIds: [issueTypeId],
  });
  return made.issueTypeSchemeId;
}

/** Deals are for the sales organisation alone: amounts are nobody else's business. */
async function makePermissionScheme(site: SiteClient): Promise<string> {
  const holder = { type: 'group', parameter: 'sales' };
  const permissions = [
    'BROWSE_PROJECTS',
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'TRANSITION_ISSUES',
    'SCHEDULE_ISSUES',
    'ADD_COMMENTS',
    'LINK_ISSUES',
    'CREATE_ATTACHMENTS',
  ];
  const made = await site.ask(admin, withId, 'POST', '/rest/api/3/permissionscheme', {
    name: 'Opportunity Permission Scheme',
    permissions: permissions.map((permission) => ({ permission, holder })),
  });
  return made.id;
}

/** Makes the project `OPP` with its issue type, fields and screens, as a Jira admin would. */
export async function makeOpportunityProject(site: SiteClient): Promise<OpportunityProject> {
  const fields = await makeFields(site);
  const body = { name: 'Opportunity', description: 'A deal with a customer.', type: 'standard' };
  const issueType = await site.ask(admin, withId, 'POST', '/rest/api/3/issuetype', body);
  const screenId = await makeScreen(site, ['summary', 'assignee', ...Object.values(fields)]);
  await site.tell(admin, 'POST', '/rest/api/3/project', {
    key: 'OPP',
    name: 'Opportunities',
    description: 'Deals of the sales team.',
    projectTypeKey: 'business',
    leadAccountId: personOf('sales-manager').accountId,
    issueTypeScheme: Number(await makeIssueTypeScheme(site, issueType.id)),
    issueTypeScreenScheme: Number(await makeScreenSchemes(site, screenId)),
    permissionScheme: Number(await makePermissionScheme(site)),
  });
  return { key: 'OPP', issueTypeId: issueType.id, fields };
}
