import { Text } from '@atlaskit/primitives/compiled';
import type { BoardRow } from '../../../src/contract/board-row';
import { owningTeams } from '../../../src/domain/request-fields';
import { counted } from '../../../src/domain/sentence';
import {
  capacityLine,
  effortDays,
  requestsAt,
  type Capacity,
  type CapacityView,
} from '../../../src/domain/triage/capacity';
import { daysWords } from '../../../src/domain/triage/days-words';
import styles from './capacity.module.css';

type TeamLoadsProps = {
  readonly rows: readonly BoardRow[];
  readonly capacity: Capacity;
  readonly view: CapacityView;
};

/** What each team has and needs: all days together hide a team that has too few. */
export function TeamLoads({ rows, capacity, view }: TeamLoadsProps) {
  const unowned = rows.filter(({ owningTeam }) => !owningTeams.some((team) => team === owningTeam));
  const days = unowned.map((row) => effortDays(row, capacity.efforts));
  const sum = (bound: 'min' | 'max') => days.reduce((total, each) => total + each[bound], 0);
  return (
    <ul className={styles.loads}>
      {owningTeams.map((team) => {
        const line = capacityLine(rows, capacity, { ...view, team });
        const below = requestsAt(line, 'below').length;
        return (
          <li key={team}>
            <Text size="small" color={below === 0 ? 'color.text' : 'color.text.warning'}>
              {team}: needs {daysWords(line.needed)} of {line.days}
              {below === 0 ? '' : `, ${counted(below, 'request')} below its own line`}
            </Text>
          </li>
        );
      })}
      {unowned.length === 0 ? null : (
        <li>
          <Text size="small" color="color.text.subtle">
            No owning team yet: {counted(unowned.length, 'request')},{' '}
            {daysWords({ min: sum('min'), max: sum('max') })}
          </Text>
        </li>
      )}
    </ul>
  );
}
