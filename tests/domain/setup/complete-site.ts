import { defaultSettings, type IntakeSettings } from '../../../src/domain/intake/settings';
import { projectRoles } from '../../../src/domain/project-role';
import { enablementGoals, requestFields } from '../../../src/domain/request-fields';
import { requestStatuses } from '../../../src/domain/request-workflow';
import { jiraFieldType } from '../../../src/domain/setup/compare-field';
import { deskOf } from '../../../src/domain/setup/compare-desk';
import { macroMarkup } from '../../../src/domain/setup/compare-library';
import {
  requestFormName,
  wantedModification,
} from '../../../src/domain/setup/compare-request-form';
import { fieldsToAdd } from '../../../src/domain/setup/compare-screen';
import { computedFields } from '../../../src/domain/setup/computed-field';
import { moduleAri } from '../../../src/domain/setup/found-site';
import type { FoundSite } from '../../../src/domain/setup/found-site';
import { administratorsRole, issueTypeName, workflowName } from '../../../src/domain/setup/names';
import { wantedGrants } from '../../../src/domain/setup/permissions';
import { screens } from '../../../src/domain/setup/screen';
import { planStatuses, planTransitions } from '../../../src/domain/setup/workflow-plan';

const app = { appId: 'app-1', environmentId: 'env-1' };
const rules = ['brief-complete', 'review-gate', 'delivery-gate', 'publish-asset'];

/** Ids that count up, for rules that are added. */
export function countingIds(): () => string {
  let last = 0;
  return () => `rule-${(last += 1)}`;
}

/** Jira as it is delivered, with the app installed and nothing set up. */
export function emptySite(): FoundSite {
  return {
    app,
    issueTypes: [{ id: '10000', name: 'Task', subtask: false }],
    fields: [
      { id: 'summary', name: 'Summary' },
      { id: 'duedate', name: 'Due date' },
      ...computedFields.map(({ name, moduleKey }, index) => ({
        id: `customfield_1000${index}`,
        name,
        type: moduleAri(app, moduleKey),
      })),
    ],
    statuses: [{ id: '1', name: 'To Do', category: 'TODO', description: '' }],
    roles: [{ id: '10', name: administratorsRole }],
    appRules: rules.map((moduleKey) => ({
      moduleKey,
      ari: moduleAri(app, moduleKey),
      ruleKey:
        moduleKey === 'publish-asset'
          ? 'forge:workflow-post-function'
          : 'forge:expression-validator',
    })),
    workflow: undefined,
    screens: [],
    screenScheme: undefined,
    issueTypeScreenScheme: undefined,
    issueTypeScheme: undefined,
    workflowScheme: undefined,
    permissionScheme: undefined,
    project: undefined,
    modifications: [],
    library: { kind: 'missing' },
    desk: undefined,
    requesterGroup: undefined,
    settings: defaultSettings,
    goals: enablementGoals,
    at: '2026-11-23T09:00:00.000Z',
  };
}

function withParts(site: FoundSite): FoundSite {
  return {
    ...site,
    issueTypes: [...site.issueTypes, { id: '10001', name: issueTypeName, subtask: false }],
    fields: [
      ...site.fields,
      ...[...requestFields, ...site.settings.questions].map((field, index) => ({
        id: `customfield_${10_100 + index}`,
        name: field.name,
        type: jiraFieldType(field.kind).type,
        context: {
          id: '1',
          options: field.options.map((value, at) => ({ id: String(at), value, disabled: false })),
        },
      })),
    ],
    statuses: [
      ...site.statuses,
      ...requestStatuses.map((status, index) => ({
        ...status,
        id: String(100 + index),
        description: '',
      })),
    ],
    roles: [
      ...site.roles,
      ...projectRoles.map((name, index) => ({ id: String(20 + index), name })),
    ],
  };
}

function withWorkflow(site: FoundSite): FoundSite {
  const statuses = planStatuses(site);
  return {
    ...site,
    workflow: {
      id: 'workflow-1',
      name: workflowName,
      description: '',
      version: { id: 'version-1', versionNumber: 1 },
      statuses: statuses.map(({ id }) => ({ statusReference: id })),
      referred: statuses.map(({ id, name, category }) => ({
        id,
        statusReference: id,
        name,
        category,
      })),
      transitions: planTransitions(site, countingIds()),
    },
  };
}

function withSchemes(site: FoundSite): FoundSite {
  return {
    ...site,
    screens: screens.map((screen, index) => {
      const fieldIds = fieldsToAdd(screen, site).map(({ id }) => id);
      return { id: `30${index}`, name: screen.name, firstTab: { id: '1', fieldIds }, fieldIds };
    }),
    screenScheme: { id: '310', screens: { create: '300', default: '301' } },
    issueTypeScreenScheme: { id: '320', mappings: { default: '310' } },
    issueTypeScheme: { id: '330', issueTypeIds: ['10001'] },
    workflowScheme: {
      id: '340',
      defaultWorkflow: workflowName,
      workflows: { '10001': workflowName },
    },
    permissionScheme: {
      id: '350',
      grants: wantedGrants(site).map((grant, index) => ({ ...grant, id: String(index) })),
    },
  };
}

/** A site on which everything is as the set-up leaves it. */
export function completeSite(settings: IntakeSettings = defaultSettings): FoundSite {
  const site: FoundSite = {
    ...withSchemes(withWorkflow(withParts({ ...emptySite(), settings }))),
    project: {
      id: '400',
      key: 'SAR',
      name: 'Sales Asset Requests',
      companyManaged: true,
      issueTypeSchemeId: '330',
      issueTypeScreenSchemeId: '320',
      workflowSchemeId: '340',
      permissionSchemeId: '350',
      administered: true,
    },
    library: {
      kind: 'found',
      spaceId: '500',
      spaceKey: 'LIB',
      homepage: { id: '501', title: 'Asset Library', version: 1, body: macroMarkup(app, 'one') },
    },
  };
  return { ...site, modifications: modificationsOf(site), desk: deskOf(site) };
}

function modificationsOf(site: FoundSite): FoundSite['modifications'] {
  const wanted = wantedModification(site);
  if (wanted === undefined) throw new Error('The site is not complete.');
  return [{ id: '600', name: requestFormName, data: wanted.data, contexts: [wanted.context] }];
}
