import type { Question } from '../intake/question';
import type { RequestField } from '../request-fields';
import type { ProjectRole } from '../project-role';
import type { Status } from '../request-workflow';
import type { ComputedField } from './computed-field';
import type { PlannedField } from './planned-field';
import type { Screen } from './screen';

export type StepGroup =
  'Fields' | 'Statuses' | 'Workflow' | 'Screens' | 'Project' | 'Roles' | 'Library';

/** What a step makes. */
export type Target =
  | { readonly kind: 'issue-type' }
  | { readonly kind: 'field'; readonly field: RequestField & Pick<PlannedField, 'closed'> }
  | { readonly kind: 'question-field'; readonly question: Question }
  | { readonly kind: 'computed-field'; readonly field: ComputedField }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'role'; readonly role: ProjectRole }
  | { readonly kind: 'workflow' }
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'screen-scheme' }
  | { readonly kind: 'issue-type-screen-scheme' }
  | { readonly kind: 'issue-type-scheme' }
  | { readonly kind: 'workflow-scheme' }
  | { readonly kind: 'permission-scheme' }
  | { readonly kind: 'project' }
  | { readonly kind: 'request-form' }
  | { readonly kind: 'library' }
  | { readonly kind: 'desk' };

/**
 * One thing of the set-up. `needs` are keys of steps that must be present before it can be made; what
 * `follows` names need not be there, but the step is due again when it has changed.
 */
export type Step = {
  readonly key: string;
  readonly title: string;
  readonly group: StepGroup;
  readonly needs: readonly string[];
  readonly follows: readonly string[];
  readonly target: Target;
};

/** How a step compares with the site; `detail` is a sentence for the admin. */
export type Finding = {
  readonly state: 'missing' | 'present' | 'drifted';
  readonly detail: string;
};

export const missing = (detail: string): Finding => ({ state: 'missing', detail });
export const present = (detail: string): Finding => ({ state: 'present', detail });
export const drifted = (detail: string): Finding => ({ state: 'drifted', detail });
