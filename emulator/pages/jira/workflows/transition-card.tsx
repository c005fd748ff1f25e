import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { RuleItem } from './rule-item';
import type { RuleType } from './rule-modules';
import type { Shown, TransitionProps } from './rule-task';
import { rulesOf } from './transition-rules';
import type { WorkflowTransition } from './workflow-data';
import styles from './workflow.module.css';

/** The places of rules by the names that Jira's editor has for them. */
const PLACES: readonly (readonly [RuleType, string])[] = [
  ['Condition', 'Restrict transition'],
  ['Validator', 'Validate details'],
  ['Function', 'Perform actions'],
];

function way({ type, links, toStatusReference }: WorkflowTransition, { open }: Shown): string {
  const nameOf = (reference: string | undefined): string =>
    open.statuses.find(({ statusReference }) => statusReference === reference)?.name ?? '';
  const sources = links.map(({ fromStatusReference }) => nameOf(fromStatusReference)).join(', ');
  const from = type === 'INITIAL' ? 'Start' : type === 'GLOBAL' ? 'Any status' : sources;
  return `${from} → ${nameOf(toStatusReference)}`;
}

/** One transition: where it leads, and its rules by their places. */
export function TransitionCard({ transition, shown, onTask }: TransitionProps) {
  const editable = shown.open.workflow.isEditable;
  return (
    <article className={styles['card']} aria-label={transition.name}>
      <div className={styles['cardHead']}>
        <div>
          <Heading size="xsmall" as="h3">
            {transition.name}
          </Heading>
          <span className={styles['way']}>{way(transition, shown)}</span>
        </div>
        {editable && (
          <Button
            spacing="compact"
            onClick={() => {
              onTask({ kind: 'choose', transition });
            }}
          >
            Add rule
          </Button>
        )}
      </div>
      {PLACES.map(([type, title]) => {
        const rules = rulesOf(transition, type);
        if (rules.length === 0) return null;
        return (
          <div key={type}>
            <Heading size="xxsmall" as="h4">
              {title}
            </Heading>
            <ul className={styles['rules']}>
              {rules.map((rule) => (
                <RuleItem
                  key={rule.id}
                  rule={rule}
                  transition={transition}
                  shown={shown}
                  onTask={onTask}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </article>
  );
}
