import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Panel } from '../page/panel';
import { Decisions } from './decisions';
import { DraftList } from './draft-list';
import { History } from './history';
import { LensCard } from './lens-card';
import styles from './reviews.module.css';
import { useReviews, type IssueReviews } from './use-reviews';

type ContentProps = {
  readonly shown: IssueReviews;
  readonly newerDraft: boolean;
  readonly decide: ReturnType<typeof useReviews>['decide'];
};

function NextStep({ shown, newerDraft }: Pick<ContentProps, 'shown' | 'newerDraft'>) {
  const { open, nextStep } = shown.reviews;
  return (
    <div role="status">
      {newerDraft ? (
        <SectionMessage appearance="warning">
          <Text as="p">
            The draft changed while you were deciding. Look at the new version and decide again.
          </Text>
        </SectionMessage>
      ) : (
        <SectionMessage appearance="information">
          <Text as="p">{open ? nextStep : `Not in review. ${nextStep}`}</Text>
        </SectionMessage>
      )}
    </div>
  );
}

function Content({ shown, newerDraft, decide }: ContentProps) {
  const { drafts, lenses, history, chainValid } = shown.reviews;
  return (
    <>
      <NextStep shown={shown} newerDraft={newerDraft} />
      <DraftList drafts={drafts} />
      <section className={styles.section} aria-labelledby="lenses">
        <Heading as="h2" size="xsmall" id="lenses">
          Lenses
        </Heading>
        <ul className={styles.cards}>
          {lenses.map((review) => (
            <LensCard key={review.lens} review={review} />
          ))}
        </ul>
      </section>
      <Decisions
        shown={shown}
        onDecide={(lens, decision, comment) => decide(shown, lens, decision, comment)}
      />
      <History history={history} chainValid={chainValid} />
    </>
  );
}

/** The three reviews of the current draft, and the decision of whoever holds a role. */
export function Reviews() {
  const { loaded, reload, newerDraft, decide } = useReviews();
  return (
    <Panel label="Reviews">
      {loaded.state === 'loading' && <LoadingState what="reviews" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void reload()} />
      )}
      {loaded.state === 'ready' && (
        <Content shown={loaded.value} newerDraft={newerDraft} decide={decide} />
      )}
    </Panel>
  );
}
