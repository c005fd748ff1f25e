import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useResource } from '../../http/use-resource';
import { moduleOf, summaryOf, type RuleModule } from './rule-modules';
import type { TransitionProps } from './rule-task';
import { ruleWords } from './rule-words';
import type { Rule } from './workflow-data';
import styles from './workflow.module.css';

interface RuleItemProps extends TransitionProps {
  readonly rule: Rule;
}

/** The configuration in the app's words; nothing where the app has none or they cannot be evaluated. */
function Summary({ module, rule }: { readonly module: RuleModule; readonly rule: Rule }) {
  const key = `summary ${rule.id} ${rule.parameters['config'] ?? ''}`;
  const { resource } = useResource(key, (signal) => summaryOf(module, rule, signal));
  const text = resource.state === 'ready' ? resource.value : '';
  return text === '' ? null : <span className={styles['summary']}>{text}</span>;
}

/** A rule on its transition, with what can be done to it. */
export function RuleItem({ rule, transition, shown, onTask }: RuleItemProps) {
  const { modules, names, open } = shown;
  const ofApp = rule.ruleKey.startsWith('forge:');
  const module = moduleOf(modules, rule);
  const name = ofApp ? (module?.name ?? 'A rule of an app that is gone') : ruleWords(rule, names);
  const act = (kind: 'edit' | 'view') => () => {
    const url = module?.[kind] ?? null;
    if (module !== undefined && url !== null) onTask({ kind, transition, module, rule, url });
  };
  return (
    <li className={styles['rule']}>
      <div className={styles['ruleText']}>
        <span>
          {name} {ofApp && <Lozenge>App</Lozenge>}{' '}
          {rule.parameters['disabled'] === 'true' && <Lozenge appearance="moved">Off</Lozenge>}
        </span>
        {module !== undefined && <Summary module={module} rule={rule} />}
      </div>
      <div className={styles['ruleActions']}>
        {module?.view != null && (
          <Action name={name} onAct={act('view')}>
            View
          </Action>
        )}
        {open.workflow.isEditable && module?.edit != null && (
          <Action name={name} onAct={act('edit')}>
            Edit
          </Action>
        )}
        {open.workflow.isEditable && ofApp && (
          <Action
            name={name}
            onAct={() => {
              onTask({ kind: 'remove', transition, module, rule });
            }}
          >
            Remove
          </Action>
        )}
      </div>
    </li>
  );
}

interface ActionProps {
  readonly children: string;
  /** Tells the buttons of one kind apart for screen readers. */
  readonly name: string;
  readonly onAct: () => void;
}

function Action({ children, name, onAct }: ActionProps) {
  return (
    <Button appearance="subtle" spacing="compact" onClick={onAct}>
      {children}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  );
}
