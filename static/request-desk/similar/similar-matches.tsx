import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useId } from 'react';
import { counted, listOf } from '../../../src/domain/sentence';
import type { MatchChoice } from './match-choice';
import { MatchItem } from './match-item';
import styles from './similar-matches.module.css';
import { useQuietCount } from './use-quiet-count';
import { useSimilar, type SimilarDraft } from './use-similar';

type SimilarMatchesProps = MatchChoice & { readonly draft: SimilarDraft };

/** What exists already and may spare the request. Shows nothing while nothing is near, and says what could not be read. */
export function SimilarMatches({ draft, ...actions }: SimilarMatchesProps) {
  const { matches, unread } = useSimilar(draft);
  const announced = useQuietCount(matches.length);
  const heading = useId();
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {announced === 0 ? '' : `${counted(announced, 'similar thing')} below the question`}
        </span>
      </VisuallyHidden>
      {unread.length === 0 ? null : (
        <Text as="p" size="small" color="color.text.subtle">
          Similar {listOf(unread)} cannot be looked up right now. You can send your request all the
          same.
        </Text>
      )}
      {matches.length === 0 ? null : (
        <section aria-labelledby={heading} className={styles.section}>
          <span id={heading}>
            <Heading size="small" as="h2">
              Is it one of these?
            </Heading>
          </span>
          <Text size="small" color="color.text.subtle">
            If one of these works, you don’t need a new request.
          </Text>
          <ul className={styles.list}>
            {matches.map((match) => (
              <MatchItem
                key={`${match.kind} ${match.id}`}
                match={match}
                draft={draft}
                {...actions}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
