import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { useMemo, useState } from 'react';
import type { BoardRow } from '../../../src/contract/board-row';
import { counted } from '../../../src/domain/sentence';
import type { Capacity, CapacityLine } from '../../../src/domain/triage/capacity';
import { ValueEffortPicture } from './value-effort-picture';
import { valueEffortPoints } from './value-effort-point';
import { ValueEffortTable } from './value-effort-table';
import styles from './value-effort.module.css';

type ValueEffortProps = {
  readonly line: CapacityLine<BoardRow>;
  /** The place of each request in the review, by issue id. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly efforts: Capacity['efforts'];
};

/** Value against effort, as a picture or as the table that says the same. */
export function ValueEffort({ line, ranks, efforts }: ValueEffortProps) {
  const [shows, setShows] = useState<'picture' | 'table'>('picture');
  const points = useMemo(() => valueEffortPoints(line, ranks, efforts), [line, ranks, efforts]);
  const unscored = line.placed.length - points.length;
  return (
    <section aria-labelledby="value-effort" className={styles.section}>
      <div className={styles.head}>
        <Heading as="h2" size="medium" id="value-effort">
          Value and effort
        </Heading>
        {points.length === 0 ? null : (
          <Button
            spacing="compact"
            onClick={() => setShows(shows === 'picture' ? 'table' : 'picture')}
          >
            {shows === 'picture' ? 'Show as table' : 'Show as picture'}
          </Button>
        )}
      </div>
      {points.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          None of these requests has a score yet.
        </Text>
      ) : shows === 'picture' ? (
        <ValueEffortPicture points={points} efforts={efforts} />
      ) : (
        <ValueEffortTable points={points} />
      )}
      {unscored === 0 || points.length === 0 ? null : (
        <Text as="p" color="color.text.subtle">
          {counted(unscored, 'request')} without a score {unscored === 1 ? 'is' : 'are'} left out.
        </Text>
      )}
    </section>
  );
}
