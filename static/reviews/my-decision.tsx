import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { useEffect, useRef, useState } from 'react';
import type { AnswerError } from '../page/answer-error';
import { DecisionForm, type ReviewDecision } from './decision-form';
import { lensNames, stateWords, type LensReview } from './lens-words';
import type { MyLens } from './my-lens';
import styles from './reviews.module.css';

type Decide = (
  lens: LensReview['lens'],
  decision: ReviewDecision,
  comment: string,
) => Promise<AnswerError | null>;

type MyDecisionProps = { readonly mine: MyLens; readonly onDecide: Decide };

function standing({ review, byMe }: Extract<MyLens, { kind: 'decided' }>): string {
  const words = stateWords[review.state].words;
  if (byMe) return `You decided: ${words}.`;
  return `${review.by?.displayName ?? 'Somebody'} has decided: ${words}.`;
}

/** What the reader decides through one lens, or the decision that stands with a way to change it. */
export function MyDecision({ mine, onDecide }: MyDecisionProps) {
  const { lens } = mine.review;
  const [changing, setChanging] = useState(false);
  // Once the reader has acted here, the focus follows from the form to the button and back.
  const [acts, setActs] = useState(0);
  const changeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (acts > 0) changeButton.current?.focus();
  }, [acts]);
  const headingId = `my-decision-${lens}`;

  const change = (next: boolean) => {
    setActs((count) => count + 1);
    setChanging(next);
  };

  const decide = async (decision: ReviewDecision, comment: string) => {
    const refused = await onDecide(lens, decision, comment);
    if (refused !== null) return refused;
    setActs((count) => count + 1);
    setChanging(false);
    return refused;
  };

  return (
    <section className={styles.decision} aria-labelledby={headingId}>
      <Heading as="h2" size="xsmall" id={headingId}>
        Your decision: {lensNames[lens]}
      </Heading>
      {mine.kind === 'undecided' || changing ? (
        <DecisionForm
          lens={lens}
          onDecide={decide}
          {...(changing ? { onCancel: () => change(false) } : {})}
        />
      ) : (
        <div className={styles.standing}>
          <Text>{standing(mine)}</Text>
          <Button appearance="subtle" ref={changeButton} onClick={() => change(true)}>
            {mine.byMe ? 'Change my decision' : 'Decide instead'}
          </Button>
        </div>
      )}
    </section>
  );
}
