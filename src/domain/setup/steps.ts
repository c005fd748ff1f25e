import { projectRoles } from '../project-role';
import type { Question } from '../intake/question';
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
import { screens, type Screen } from './screen';
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

const showsComputedFields = ({ parts }: Screen) =>
  parts.some(({ kind }) => kind === 'computed-fields');

const screenSteps = screens.map((screen) =>
  step(
    `screen:${screen.key}`,
    screen.name,
    'Screens',
    { kind: 'screen', screen },
    showsComputedFields(screen) ? allFields : keysOf(fieldSteps),
  ),
);

const workflow = step('workflow', workflowName, 'Workflow', { kind: 'workflow' }, [
  ...keysOf(statusSteps),
  ...keysOf(fieldSteps),
]);

const workflowScheme = step(
  'workflow-scheme',
  workflowSchemeName,
  'Workflow',
  { kind: 'workflow-scheme' },
  [issueType.key, workflow.key],
);

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

const requestForm = step(
  'request-form',
  "Jira's own create dialog",
  'Screens',
  { kind: 'request-form' },
  [...keysOf(fieldSteps), issueType.key, project.key],
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

const questionStep = (question: Question): Step =>
  step(`question:${question.key}`, question.name, 'Fields', { kind: 'question-field', question });

/** A goal that no rule knows earns nothing, so the field offers those of the rules alone. */
function withGoals(one: Step, goals: readonly string[]): Step {
  const { target } = one;
  if (target.kind !== 'field' || target.field.key !== 'enablementGoals') return one;
  return {
    ...one,
    target: { kind: 'field', field: { ...target.field, options: goals, closed: true } },
  };
}

/** What admins decide and parts of the set-up are made from. */
export type Decided = {
  readonly settings: { readonly questions: readonly Question[] };
  readonly goals: readonly string[];
};

/**
 * Every step of the set-up for the questions that admins want asked and the goals of their rules, each after the
 * steps that it needs. A question that cannot be made keeps nothing else from being made.
 */
export function setupStepsFor({ settings, goals }: Decided): readonly Step[] {
  const questionSteps = settings.questions.map(questionStep);
  const afterQuestions = (one: Step): Step => ({
    ...one,
    follows: [...one.follows, ...keysOf(questionSteps)],
  });
  return [
    issueType,
    ...fieldSteps.map((one) => withGoals(one, goals)),
    ...questionSteps,
    ...computedFieldSteps,
    ...statusSteps,
    ...roleSteps,
    afterQuestions(workflow),
    ...screenSteps.map(afterQuestions),
    ...schemeSteps,
    workflowScheme,
    project,
    afterQuestions(requestForm),
    library,
    afterQuestions(desk),
  ];
}

/** The step of that key, if there is one among the steps. */
export function stepOf(key: string, steps: readonly Step[]): Step | undefined {
  return steps.find((candidate) => candidate.key === key);
}
