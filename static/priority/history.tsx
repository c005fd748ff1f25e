import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { Moment } from '../time/moment';
import { Disclosure } from './disclosure';
import styles from './score.module.css';
import { signed } from './signed';

type Priority = CallValue<'explainPriority'>;
type Change = Priority['history'][number];

type HistoryProps = { readonly priority: Priority };

/** The totals that a request has had, newest first, with what changed each. */
export function History({ priority }: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  const { history, parts } = priority;
  if (history.length === 0) return null;
  const nameOf = (name: Change['parts'][number]['part']) =>
    parts.find(({ part }) => part === name)?.name ?? name;
  const causesOf = ({ parts: changed, because }: Change) => [
    ...changed.map(({ part, from, to }) => `${nameOf(part)} ${from} to ${to}`),
    ...because,
  ];
  return (
    <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)} summary="How it came about">
      <ol className={styles.list}>
        {history.map((change, index) => (
          <li key={`${change.at} ${change.total}`}>
            <Text as="p">
              {change.total}
              {differenceWords(change, history[index + 1])}: {causesOf(change).join('; ')}
            </Text>
            <Text as="p" size="small" color="color.text.subtle">
              <Moment at={change.at} />, rules version {change.rulesVersion}
            </Text>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function differenceWords({ total }: Change, before: Change | undefined): string {
  return before === undefined ? '' : ` (${signed(total - before.total)})`;
}
