import { Text } from '@atlaskit/primitives/compiled';
import Textfield from '@atlaskit/textfield';
import { useState, type RefObject } from 'react';
import { FormField } from '../form/form-field';
import { Paragraph } from '../form/paragraph';
import type { AnswerError } from '../page/answer-error';
import type { RankedRow } from './board';
import { FormModal } from './form-modal';

type RankModalProps = {
  readonly ranked: RankedRow;
  /** Where it was dropped or moved to; the person may change it. */
  readonly place: number | undefined;
  /** Number of open requests. */
  readonly last: number;
  /** Places it; answers why it was refused, or null. */
  readonly onRank: (place: number, reason: string) => Promise<AnswerError | null>;
  readonly onClose: () => void;
  readonly focusAfter: RefObject<HTMLElement>;
};

type Errors = { readonly place?: string; readonly reason?: string };

/** Places a request elsewhere than its score does, with a reason that everybody on the board reads. */
export function RankModal({ ranked, place, last, onRank, onClose, focusAfter }: RankModalProps) {
  const { request, scorePlace } = ranked;
  const [to, setTo] = useState(place === undefined ? '' : String(Math.min(place, last)));
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState(false);

  const send = async () => {
    if (sending) return;
    const number = Number(to);
    const isPlace = /^\d+$/.test(to.trim()) && number >= 1 && number <= last;
    const missing = {
      ...(isPlace ? {} : { place: `Choose a place from 1 to ${last}.` }),
      ...(reason.trim() === '' ? { reason: 'Say why: everybody on the board reads it.' } : {}),
    };
    setErrors(missing);
    setFailure(null);
    if (Object.keys(missing).length > 0) return;
    setSending(true);
    const refused = await onRank(number, reason);
    setSending(false);
    setFailure(refused);
  };

  return (
    <FormModal
      title={`Place ${request.issueKey}`}
      submitLabel="Place"
      failure={failure}
      sending={sending}
      onSubmit={() => void send()}
      onClose={onClose}
      focusAfter={focusAfter}
      closesOnOverlay={reason === ''}
    >
      <Text as="p">{request.title}</Text>
      <Text as="p">
        {`By its score it is number ${scorePlace}. A place against the score holds for two review meetings; the score stays as it is.`}
      </Text>
      <FormField id="place" label="Place" helper="1 is the top." error={errors.place} mandatory>
        {(control) => (
          <Textfield
            id={control.id}
            aria-describedby={control.describedBy}
            isInvalid={control.isInvalid}
            isRequired
            inputMode="numeric"
            width="xsmall"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        )}
      </FormField>
      <FormField
        id="reason"
        label="Why there?"
        helper="Everybody on the board reads it."
        error={errors.reason}
        mandatory
      >
        {(control) => <Paragraph control={control} rows={3} value={reason} onChange={setReason} />}
      </FormField>
    </FormModal>
  );
}
