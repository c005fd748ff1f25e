import { projectRoles } from '../project-role';
import { requestFields } from '../request-fields';
import { requestStatuses } from '../request-workflow';
import { computedFields } from './computed-field';
import {
  deskProject,
  issueTypeName,
  issueTypeSchemeName,
  issueTypeScreenSchemeName,
  librarySpace,
  permissionSchemeName,
  screenSchemeName,
  workflowName,
  workflowSchemeName,
} from './names';
import { screens } from './screen';
import type { Step, StepGroup, Target } from './step';

/** `In development` -> `in-development`, `requesterRole` -> `requester-role`. */
function slug(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

const step = (
  key: string,
  title: string,
  group: StepGroup,
  target: Target,
  needs: readonly string[] = [],
): Step => ({ key, title, group, needs, follows: [], target });

const issueType = step('issue-type', `Issue type "${issueTypeName}"`, 'Project', {
  kind: 'issue-type',
});

const fieldSteps = requestFields.map((field) =>
  step(`field:${slug(field.key)}`, field.name, 'Fields', { kind: 'field', field }),
);

const computedFieldSteps = computedFields.map((field) =>
  step(`field:${slug(field.key)}`, field.name, 'Fields', { kind: 'computed-field', field }),
);

const statusSteps = requestStatuses.map((status) =>
  step(`status:${slug(status.name)}`, status.name, 'Statuses', { kind: 'status', status }),
);

const roleSteps = projectRoles.map((role) =>
  step(`role:${slug(role)}`, role, 'Roles', { kind: 'role', role }),
);

const keysOf = (steps: readonly Step[]): readonly string[] => steps.map(({ key }) => key);

const allFields = keysOf([...fieldSteps, ...computedFieldSteps]);

const mandatoryFields = fieldSteps
  .filter(({ target }) => target.kind === 'field' && target.field.mandatory)
  .map(({ key }) => key);

const screenSteps = screens.map((screen) =>
  step(
    `screen:${screen.key}`,
    screen.name,
    'Screens',
    { kind: 'screen', screen },
    screen.withComputedFields ? allFields : keysOf(fieldSteps),
  ),
);

const workflowSteps = [
  step('workflow', workflowName, 'Workflow', { kind: 'workflow' }, [
    ...keysOf(statusSteps),
    ...mandatoryFields,
  ]),
  step('workflow-scheme', workflowSchemeName, 'Workflow', { kind: 'workflow-scheme' }, [
    issueType.key,
    'workflow',
  ]),
];

const schemeSteps = [
  step(
    'screen-scheme',
    screenSchemeName,
    'Screens',
    { kind: 'screen-scheme' },
    keysOf(screenSteps),
  ),
  step(
    'issue-type-screen-scheme',
    issueTypeScreenSchemeName,
    'Screens',
    { kind: 'issue-type-screen-scheme' },
    ['screen-scheme'],
  ),
  step('issue-type-scheme', issueTypeSchemeName, 'Project', { kind: 'issue-type-scheme' }, [
    issueType.key,
  ]),
  step(
    'permission-scheme',
    permissionSchemeName,
    'Roles',
    { kind: 'permission-scheme' },
    keysOf(roleSteps),
  ),
];

const project = step(
  'project',
  `Project ${deskProject.key}, "${deskProject.name}"`,
  'Project',
  { kind: 'project' },
  ['issue-type-scheme', 'issue-type-screen-scheme', 'workflow-scheme', 'permission-scheme'],
);

const library = step('library', `Confluence space "${librarySpace.name}"`, 'Library', {
  kind: 'library',
});

const desk: Step = {
  key: 'desk',
  title: 'Ids that the app works with',
  group: 'Project',
  needs: [...allFields, ...keysOf(statusSteps), ...keysOf(roleSteps), project.key],
  follows: [library.key],
  target: { kind: 'desk' },
};

/** Every step of the set-up, each after the steps that it needs. */
export const setupSteps: readonly Step[] = [
  issueType,
  ...fieldSteps,
  ...computedFieldSteps,
  ...statusSteps,
  ...roleSteps,
  ...workflowSteps.slice(0, 1),
  ...screenSteps,
  ...schemeSteps,
  ...workflowSteps.slice(1),
  project,
  library,
  desk,
];

/** The step of that key, if the plan has it. */
export function stepOf(key: string): Step | undefined {
  return setupSteps.find((candidate) => candidate.key === key);
}
