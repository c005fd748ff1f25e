import { useMemo, useState } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { EndPage, type End } from './end-page';
import type { OpenForm } from './read-form';
import { RequestForm } from './request-form';
import { SentBack } from './sent-back';

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

/** The form until it has ended, then how it ended. */
export function Ask({ open, title, onEnd, onComplete, onAnother, onMine }: AskProps) {
  const { form, place } = open;
  const { purpose } = form;
  const known = useMemo(() => knownAnswers(purpose, title), [purpose, title]);
  const [end, setEnd] = useState<End | null>(null);
  if (end !== null) return <EndPage end={end} onAnother={onAnother} onMine={onMine} />;
  return (
    <>
      {purpose.kind === 'completing' ? <SentBack purpose={purpose} /> : null}
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
