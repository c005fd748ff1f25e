import { Text } from '@atlaskit/primitives/compiled';
import type { CallValue } from '../../src/contract/calls';
import { SiteLink } from '../page/site-link';
import { Moment } from '../time/moment';
import styles from './part-points.module.css';

type Part = CallValue<'explainPriority'>['parts'][number];

type PartProps = { readonly part: Part };

function Source({ part }: PartProps) {
  const { source, sourceAddress, asOf } = part;
  return (
    <Text size="small" color="color.text.subtle">
      From {sourceAddress === undefined ? source : <SiteLink path={sourceAddress}>{source}</SiteLink>}
      {asOf === undefined ? null : (
        <>
          , as of <Moment at={asOf} />
        </>
      )}
    </Text>
  );
}

/** One part of the score: its points as words and as a bar, what they rest on, and the source. */
export function PartPoints({ part }: PartProps) {
  const { name, points, of, input, missing } = part;
  const share = of === 0 ? 0 : Math.min(1, points / of);
  return (
    <li className={styles.part}>
      <div className={styles.heading}>
        <span className={styles.name}>{name}</span>
        <span className={styles.points}>
          {points} of {of}
        </span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
      <Text color={missing ? 'color.text.warning' : 'color.text'}>{input}</Text>
      <Source part={part} />
    </li>
  );
}
