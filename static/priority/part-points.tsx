import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import type { CallValue } from '../../src/contract/calls';
import { SiteLink } from '../page/site-link';
import { agoWords } from '../time/ago';
import { Moment } from '../time/moment';
import { Disclosure } from './disclosure';
import { DealProblems } from './deal-problems';
import styles from './part-points.module.css';

type Priority = CallValue<'explainPriority'>;
export type Part = Priority['parts'][number];

type SourceProps = {
  readonly part: Part;
  /** ISO instant of the explanation. */
  readonly at: string;
};

function Source({ part, at }: SourceProps) {
  const { source, sourceAddress, asOf } = part;
  return (
    <Text as="p" size="small" color="color.text.subtle">
      From{' '}
      {sourceAddress === undefined ? (
        source
      ) : (
        <SiteLink path={sourceAddress} opens={sourceAddress.startsWith('/') ? 'here' : 'new-tab'}>
          {source}
        </SiteLink>
      )}
      {asOf === undefined ? null : (
        <>
          , as of <Moment at={asOf} /> ({agoWords(asOf, at)})
        </>
      )}
    </Text>
  );
}

function Marks({ part, hasProblem }: { readonly part: Part; readonly hasProblem: boolean }) {
  if (part.missing) return <Lozenge appearance="moved">Missing</Lozenge>;
  if (part.flags.length > 0 || hasProblem) return <Lozenge appearance="moved">Check</Lozenge>;
  return null;
}

type PartProps = {
  readonly part: Part;
  readonly priority: Priority;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** One part of the score: its points in words and as a bar; behind them what they rest on, and the source. */
export function PartPoints({ part, priority, isOpen, onToggle }: PartProps) {
  const { name, points, of, input, missing, flags } = part;
  const share = of === 0 ? 0 : Math.min(1, points / of);
  const problems = part.part === 'deal' ? priority.dealProblems : [];
  const isToldBelow = problems.some(({ message }) => message === input);
  return (
    <li className={styles.part}>
      <Disclosure
        isOpen={isOpen}
        onToggle={onToggle}
        summary={
          <span className={styles.heading}>
            <span className={styles.name}>{name}</span>
            <Marks part={part} hasProblem={problems.length > 0} />
            <span className={styles.points}>
              {points} of {of}
            </span>
          </span>
        }
      >
        {isToldBelow ? null : (
          <Text as="p" color={missing ? 'color.text.warning' : 'color.text'}>
            {input}
          </Text>
        )}
        {flags.map((flag) => (
          <Text as="p" key={flag} color="color.text.warning">
            {flag}
          </Text>
        ))}
        <DealProblems problems={problems} />
        <Source part={part} at={priority.at} />
      </Disclosure>
      <div className={styles.track} aria-hidden="true">
        <div
          className={`${styles.bar} ${styles[part.part]}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </li>
  );
}
