import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import type { BoardRow } from '../../../src/contract/board-row';
import {
  plannedValue,
  type CapacityLine,
  type CapacityPlace,
} from '../../../src/domain/triage/capacity';
import { daysWords } from '../../../src/domain/triage/days-words';
import { valueWords } from '../../../src/domain/triage/value-words';
import { SiteLink } from '../../page/site-link';
import styles from './capacity.module.css';

const titles: Readonly<Record<CapacityPlace, string>> = {
  above: 'There are days for these',
  unclear: 'Depends on efforts that nobody has set yet',
  below: 'Below the line',
};

type CapacityGroupProps = {
  readonly line: CapacityLine<BoardRow>;
  readonly place: CapacityPlace;
  /** The place of each request in the review, by issue id. */
  readonly ranks: ReadonlyMap<string, number>;
};

/** The requests at one side of the line with what they are worth together, each with a bar for its days. */
export function CapacityGroup({ line, place, ranks }: CapacityGroupProps) {
  const placed = line.placed.filter((each) => each.place === place);
  if (placed.length === 0) return null;
  const scale = Math.max(line.days, line.needed.max, 1);
  const percent = (days: number) => `${(100 * days) / scale}%`;
  return (
    <section aria-labelledby={`capacity-${place}`} className={styles.group}>
      <div className={styles.groupHead}>
        <Heading as="h3" size="small" id={`capacity-${place}`}>
          {titles[place]}
        </Heading>
        <Text size="small" color="color.text.subtle">
          {valueWords(plannedValue(placed.map(({ request }) => request)))}
        </Text>
      </div>
      <ul className={styles.list}>
        {placed.map(({ request, days, cumulative }) => (
          <li key={request.issueId} className={styles.item}>
            <div className={styles.request}>
              <span className={styles.rank}>{ranks.get(request.issueId)}</span>
              <span className={styles.title}>
                <SiteLink path={`/browse/${request.issueKey}`}>{request.issueKey}</SiteLink>{' '}
                {request.title}
              </span>
              <span className={styles.days}>{requestWords(request, daysWords(days))}</span>
            </div>
            <div className={styles.track} aria-hidden="true">
              <div
                className={`${styles.bar} ${styles[place]}`}
                style={{
                  insetInlineStart: percent(cumulative.max - days.max),
                  width: percent(days.max),
                }}
              >
                <div
                  className={styles.sure}
                  style={{ width: days.max === 0 ? '100%' : `${(100 * days.min) / days.max}%` }}
                />
              </div>
              <div className={styles.line} style={{ insetInlineStart: percent(line.days) }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "3 days, value 54, deal high". */
function requestWords({ score, dealBand, status }: BoardRow, days: string): string {
  const deal = dealBand === undefined || dealBand === 'none' ? [] : [`deal ${dealBand}`];
  const value = score === undefined ? 'no score' : `value ${score.value}`;
  return [status === 'Approved' ? 'made' : days, value, ...deal].join(', ');
}
