import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import type { Match } from '../../../src/domain/similar';
import { SiteLink } from '../../page/site-link';
import { MatchActions } from './match-actions';
import type { MatchChoice } from './match-choice';
import { requestWords } from './request-words';
import styles from './similar-matches.module.css';
import type { SimilarDraft } from './use-similar';

type MatchItemProps = MatchChoice & {
  readonly match: Match;
  readonly draft: SimilarDraft;
};

/** A match: what it is, why it may be the one, and what to do when it is. */
export function MatchItem({ match, ...props }: MatchItemProps) {
  const { title, path, type, industries } = match;
  const told = [type, ...industries].filter((word) => word !== '').join(' · ');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SiteLink path={path} opens="new-tab">
          {match.kind === 'asset' ? title : `${match.key} ${title}`}
        </SiteLink>
        <Kind match={match} />
      </div>
      {told === '' ? null : (
        <Text size="small" color="color.text.subtle">
          {told}
        </Text>
      )}
      {match.kind === 'declined-request' ? (
        <Text as="p" size="small">
          {match.reason === undefined ? 'No reason was noted.' : `Declined: ${match.reason}`}
        </Text>
      ) : null}
      <MatchActions match={match} {...props} />
    </li>
  );
}

function Kind({ match }: { readonly match: Match }) {
  switch (match.kind) {
    case 'asset':
      return <Lozenge appearance="success">Approved asset</Lozenge>;
    case 'open-request':
      return <Lozenge appearance="inprogress">{requestWords(match)}</Lozenge>;
    case 'declined-request':
      return <Lozenge appearance="removed">Declined</Lozenge>;
    default:
      return match satisfies never;
  }
}
