import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import { useCallback } from 'react';
import type { CallValue } from '../../../src/contract/calls';
import { call } from '../../bridge/call';
import { LoadingState } from '../../page/loading-state';
import { useAnswer } from '../../page/use-answer';
import styles from './assignee-proposal.module.css';

type Proposal = CallValue<'proposeAssignee'>;
export type AssigneeCandidate = Proposal['candidates'][number];

type AssigneeProposalProps = {
  readonly issueId: string;
  /** Account id of the owner that is chosen at the moment. */
  readonly chosen: string | undefined;
  /** Takes a candidate and the team they belong to; nothing is assigned yet. */
  readonly onChoose: (candidate: AssigneeCandidate) => void;
};

/** Who could make the request, each with the reason. It proposes: whoever assigns may choose anybody else. */
export function AssigneeProposal({ issueId, chosen, onChoose }: AssigneeProposalProps) {
  const ask = useCallback(() => call('proposeAssignee', { issueId }), [issueId]);
  const { loaded } = useAnswer(ask);
  switch (loaded.state) {
    case 'loading':
      return <LoadingState what="proposed owners" />;
    case 'failed':
      return (
        <Text as="p" color="color.text.subtle">
          Nobody is proposed: {loaded.error.message}
        </Text>
      );
    case 'ready':
      return <Candidates {...loaded.value} chosen={chosen} onChoose={onChoose} />;
    default:
      return loaded satisfies never;
  }
}

type CandidatesProps = Proposal & Pick<AssigneeProposalProps, 'chosen' | 'onChoose'>;

function Candidates({ candidates, note, chosen, onChoose }: CandidatesProps) {
  return (
    <section aria-label="Proposed owners" className={styles.proposal}>
      {note === undefined ? null : <Text as="p">{note}</Text>}
      <ul className={styles.list}>
        {candidates.map((candidate, index) => (
          <li key={candidate.accountId} className={styles.candidate}>
            <span className={styles.reason}>
              {index === 0 ? <Lozenge appearance="success">Proposed</Lozenge> : null}
              <Text size="small">{candidate.reason}</Text>
            </span>
            <Button
              spacing="compact"
              isDisabled={candidate.accountId === chosen}
              aria-label={`Choose ${candidate.displayName}`}
              onClick={() => onChoose(candidate)}
            >
              {candidate.accountId === chosen ? 'Chosen' : 'Choose'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
