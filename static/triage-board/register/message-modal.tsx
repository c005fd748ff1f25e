import { Text } from '@atlaskit/primitives/compiled';
import { Radio } from '@atlaskit/radio';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type RefObject } from 'react';
import { call } from '../../bridge/call';
import { FormField } from '../../form/form-field';
import { OptionGroup } from '../../form/option-group';
import { Paragraph } from '../../form/paragraph';
import type { AnswerError } from '../../page/answer-error';
import { FormModal } from '../form-modal';
import type { MessageEntry } from './register-entry';

type MessageModalProps = {
  readonly onNoted: (entry: MessageEntry) => void;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
};

type Channel = MessageEntry['channel'];

const channels: readonly (readonly [Channel, string])[] = [
  ['chat', 'Chat'],
  ['mail', 'Mail'],
];

/** Takes the text of a chat or mail. What was typed stays until it was noted. */
export function MessageModal({ onNoted, onClose, focusAfter }: MessageModalProps) {
  const [text, setText] = useState('');
  const [channel, setChannel] = useState<Channel>('chat');
  const [from, setFrom] = useState('');
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState(false);
  // One id for every press: after a lost answer the note is written again, not a second time.
  const noteId = useRef(crypto.randomUUID());

  const note = async () => {
    if (sending) return;
    if (text.trim() === '') {
      setErrors({ text: 'Paste the message.' });
      return;
    }
    setSending(true);
    const answer = await call('noteMessage', { noteId: noteId.current, channel, from, text });
    setSending(false);
    if (answer.ok) {
      onNoted(answer.value);
      return;
    }
    setErrors(answer.error.fields ?? {});
    setFailure(answer.error);
  };
  return (
    <FormModal
      title="Paste a message"
      submitLabel="Make a draft link"
      failure={failure}
      sending={sending}
      onSubmit={() => void note()}
      onClose={onClose}
      focusAfter={focusAfter}
      width="medium"
      closesOnOverlay={false}
    >
      <Text as="p">
        You get a link to a form that is filled in from the message, to send back. No request is
        made.
      </Text>
      <FormField id="text" label="Message" error={errors['text']} mandatory>
        {(control) => <Paragraph control={control} rows={7} value={text} onChange={setText} />}
      </FormField>
      <OptionGroup id="channel" label="Where did it come from?" inRow mandatory>
        {channels.map(([value, label]) => (
          <Radio
            key={value}
            id={value === 'chat' ? 'channel' : undefined}
            name="channel"
            value={value}
            label={label}
            isChecked={channel === value}
            onChange={() => setChannel(value)}
          />
        ))}
      </OptionGroup>
      <FormField
        id="from"
        label="Who wrote it?"
        helper="So that you know whom to answer."
        error={errors['from']}
      >
        {({ id, describedBy, isInvalid }) => (
          <Textfield
            id={id}
            aria-describedby={describedBy}
            isInvalid={isInvalid}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        )}
      </FormField>
    </FormModal>
  );
}
