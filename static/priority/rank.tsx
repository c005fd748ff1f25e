import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import { call } from '../bridge/call';
import type { CallValue } from '../../src/contract/calls';
import { counted } from '../../src/domain/sentence';
import { askAboutIssue, useIssueAnswer } from '../issue/use-issue-answer';
import styles from './score.module.css';

const askRank = askAboutIssue(({ issueId }) => call('rankPriority', { issueId }));

type Ranked = CallValue<'rankPriority'>;

/** Where the request stands among the open ones, which is asked when the score is there. */
export function Rank() {
  const { loaded } = useIssueAnswer(askRank);
  switch (loaded.state) {
    case 'loading':
      return <Text color="color.text.subtle">Comparing with the other open requests…</Text>;
    case 'failed':
      return <Text color="color.text.subtle">The rank could not be read.</Text>;
    case 'ready':
      return <Place ranked={loaded.value} />;
    default:
      return loaded satisfies never;
  }
}

function Place({ ranked: { rank, of, override } }: { readonly ranked: Ranked }) {
  if (rank === undefined) return null;
  const { place, best, worst, fragile } = rank;
  return (
    <div className={styles.rank}>
      <Text as="p">
        {ordinal(place)} of {counted(of, 'open request')}
      </Text>
      <Text as="p" size="small" color="color.text.subtle">
        {best === worst
          ? `Still ${ordinal(place)} when weights change by 20 %`
          : `${ordinal(best)} to ${ordinal(worst)} when weights change by 20 %`}
      </Text>
      {fragile ? (
        <Text as="p" size="small">
          <Lozenge appearance="moved">Fragile</Lozenge> It decides whether there are days for it:
          judge it yourselves.
        </Text>
      ) : null}
      {override === undefined ? null : <Override override={override} />}
    </div>
  );
}

type OverrideProps = { readonly override: NonNullable<Ranked['override']> };

function Override({ override: { place, by, reason, meetingsLeft } }: OverrideProps) {
  return (
    <Text as="p" size="small">
      <Lozenge appearance="inprogress">Placed</Lozenge> {ordinal(place)} by {by}, for{' '}
      {counted(meetingsLeft, 'more meeting')}: {reason}
    </Text>
  );
}

const endings = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** "1st", "2nd", "11th" */
function ordinal(place: number): string {
  return `${place}${endings.get(rules.select(place)) ?? 'th'}`;
}
