import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { useMemo, useState } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { listOf } from '../../src/domain/sentence';
import { EndPage, type End } from './end-page';
import type { OpenForm } from './read-form';
import { RequestForm } from './request-form';

type AskProps = {
  readonly open: OpenForm;
  /** Title that a new request begins with. */
  readonly title?: string | undefined;
  readonly onEnd: (end: End) => void;
  readonly onComplete: (issueKey: string) => void;
  readonly onAnother: () => void;
  readonly onMine: () => void;
};

type Purpose = CallValue<'getRequestForm'>['purpose'];

function knownAnswers(purpose: Purpose, title: string | undefined) {
  if (purpose.kind !== 'new') return purpose.prefilled;
  return title === undefined ? {} : { summary: title };
}

/** Says what a request that was sent back still lacks. */
function Missing({ purpose }: { readonly purpose: Purpose }) {
  if (purpose.kind !== 'completing') return null;
  const { missing } = purpose;
  const title =
    missing.length === 0 ? 'Nothing is missing any more' : `Missing: ${listOf(missing)}`;
  return (
    <SectionMessage
      appearance={missing.length === 0 ? 'information' : 'warning'}
      title={title}
      headingLevel="h2"
    >
      <Text as="p">
        {missing.length === 0
          ? 'Check the answers and send them, so that the request goes back to the weekly review.'
          : 'The other answers are filled in from the request. Send it, and it goes back to the weekly review.'}
      </Text>
    </SectionMessage>
  );
}

/** The form until it has ended, then how it ended. */
export function Ask({ open, title, onEnd, onComplete, onAnother, onMine }: AskProps) {
  const { form, place } = open;
  const { purpose } = form;
  const known = useMemo(() => knownAnswers(purpose, title), [purpose, title]);
  const [end, setEnd] = useState<End | null>(null);
  if (end !== null) return <EndPage end={end} onAnother={onAnother} onMine={onMine} />;
  return (
    <>
      <Missing purpose={purpose} />
      <RequestForm
        form={form}
        place={place}
        known={known}
        onComplete={onComplete}
        onEnd={(reached) => {
          setEnd(reached);
          onEnd(reached);
        }}
      />
    </>
  );
}
