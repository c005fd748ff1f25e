import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import type { StatusName } from '../../../src/domain/request-workflow';
import type {
  AssetMatch,
  DeclinedRequestMatch,
  Match,
  OpenRequestMatch,
} from '../../../src/domain/similar';
import { call } from '../../bridge/call';
import { openTab } from '../../bridge/navigate';
import type { MatchChoice } from './match-choice';
import styles from './similar-matches.module.css';
import type { SimilarDraft } from './use-similar';

type MatchActionsProps<Kind extends Match = Match> = MatchChoice & {
  readonly match: Kind;
  readonly draft: SimilarDraft;
};

/** The buttons of a match. */
export function MatchActions({ match, ...props }: MatchActionsProps) {
  return <div className={styles.actions}>{buttonsOf(match, props)}</div>;
}

function buttonsOf(match: Match, props: Omit<MatchActionsProps, 'match'>) {
  switch (match.kind) {
    case 'asset':
      return <AssetButtons match={match} {...props} />;
    case 'open-request':
      return match.own ? (
        <OwnButtons match={match} {...props} />
      ) : (
        <JoinButton match={match} {...props} />
      );
    case 'declined-request':
      return <OpenButton match={match} />;
    default:
      return match satisfies never;
  }
}

function OpenButton({ match }: { readonly match: OpenRequestMatch | DeclinedRequestMatch }) {
  const open = () => void openTab(match.path);
  return (
    <Button spacing="compact" onClick={open} aria-label={`Open ${match.key}`}>
      Open
    </Button>
  );
}

const lacking: StatusName = 'Needs info';

function OwnButtons({ match, onComplete }: MatchActionsProps<OpenRequestMatch>) {
  return (
    <>
      <OpenButton match={match} />
      {match.status === lacking ? (
        <Button
          spacing="compact"
          onClick={() => onComplete(match.key)}
          aria-label={`Complete ${match.key}`}
        >
          Complete
        </Button>
      ) : null}
    </>
  );
}

/** Keeps that the match spared a request. The person goes on whether that worked or not. */
function log({ kind, id }: Match, { summary, purpose, assetType }: SimilarDraft): void {
  const words = `${summary}\n${purpose}`.slice(0, 30_000);
  void call('logDeflection', { kind, id, words, assetType: assetType ?? undefined });
}

function AssetButtons(props: MatchActionsProps<AssetMatch>) {
  const { match, draft, onSolved, onUpdateAsset } = props;
  const solve = () => {
    log(match, draft);
    onSolved(match);
  };
  return (
    <>
      <Button spacing="compact" onClick={solve} aria-label={`This is what I need: ${match.title}`}>
        This is what I need
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        onClick={() => onUpdateAsset(match)}
        aria-label={`Update this asset: ${match.title}`}
      >
        Update this asset
      </Button>
    </>
  );
}

function JoinButton({ match, draft, onJoined }: MatchActionsProps<OpenRequestMatch>) {
  const [joining, setJoining] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const join = async (): Promise<void> => {
    if (joining) return;
    setJoining(true);
    setRefusal(null);
    const { opportunity = '' } = draft;
    const answer = await call('joinRequest', { issueId: match.id, opportunity });
    setJoining(false);
    if (answer.ok) {
      log(match, draft);
      onJoined(answer.value);
    } else setRefusal(answer.error.message);
  };
  return (
    <>
      <Button
        spacing="compact"
        isLoading={joining}
        onClick={() => void join()}
        aria-label={`Me too: ${match.key}`}
      >
        Me too
      </Button>
      {refusal === null ? null : (
        <span role="alert">
          <Text size="small" color="color.text.danger">
            {refusal}
          </Text>
        </span>
      )}
    </>
  );
}
