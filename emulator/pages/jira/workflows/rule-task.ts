import type { RuleModule } from './rule-modules';
import type { RuleNames } from './rule-words';
import type { OpenWorkflow, Rule, WorkflowTransition } from './workflow-data';

/** What the workflow page shows: the workflow, the rules that the app offers, and names for ids. */
export interface Shown {
  readonly open: OpenWorkflow;
  readonly modules: readonly RuleModule[];
  readonly names: RuleNames;
}

/** What an administrator has begun to do with the rules of a transition. */
export type RuleTask =
  | { readonly kind: 'choose'; readonly transition: WorkflowTransition }
  | {
      readonly kind: 'create';
      readonly transition: WorkflowTransition;
      readonly module: RuleModule;
      /** Address of the configuration page. */
      readonly url: string;
    }
  | {
      readonly kind: 'edit' | 'view';
      readonly transition: WorkflowTransition;
      readonly module: RuleModule;
      readonly rule: Rule;
      readonly url: string;
    }
  | {
      readonly kind: 'remove';
      readonly transition: WorkflowTransition;
      readonly module: RuleModule | undefined;
      readonly rule: Rule;
    };

/** A transition on the page, and whom it tells what an administrator begins. */
export interface TransitionProps {
  readonly transition: WorkflowTransition;
  readonly shown: Shown;
  readonly onTask: (task: RuleTask) => void;
}
