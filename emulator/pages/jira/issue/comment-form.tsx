import Button from '@atlaskit/button/new';
import MentionIcon from '@atlaskit/icon/core/mention';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { textDocument, type Mentionable } from '../../adf/text-document';
import { sentence } from '../../http/api-error';
import { sendJson } from '../../http/request';
import { PersonAvatar } from '../../parts/person-avatar';
import { useMe } from '../../session/session';
import { issueChanged } from '../issue-changes';
import { issuePath, type Issue } from './issue-data';
import { MentionList } from './mention-list';
import { mentionAt } from './mention-at';
import issueStyles from './issue.module.css';
import styles from './activity.module.css';

/** Writes a comment. `@` and a name offer people; the one who is picked is mentioned. */
export function CommentForm({ issue }: { readonly issue: Issue }) {
  const me = useMe();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [known, setKnown] = useState<readonly Mentionable[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const asked = mentionAt(text, caret, known);
  const put = (next: string, at: number): void => {
    setText(next);
    setCaret(at);
    box.current?.focus();
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { body: textDocument(text, known) };
      await sendJson('POST', `${issuePath(issue.key)}/comment`, body, z.unknown());
      setText('');
      setKnown([]);
      issueChanged(issue, ['comment']);
    } catch (failure) {
      setError(sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles['entry']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PersonAvatar name={me.displayName} size="medium" />
      <div className={styles['body']}>
        <TextArea
          ref={box}
          aria-label="Add a comment"
          placeholder="Add a comment…"
          minimumRows={2}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
          }}
        />
        {asked !== undefined && (
          <MentionList
            query={asked.query}
            onPick={(person) => {
              const before = `${text.slice(0, asked.at)}@${person.displayName} `;
              setKnown([...known, person]);
              put(before + text.slice(caret), before.length);
            }}
          />
        )}
        {error !== undefined && (
          <p role="alert" className={issueStyles['error']}>
            {error}
          </p>
        )}
        <div className={issueStyles['buttons']}>
          <Button
            type="submit"
            appearance="primary"
            isLoading={busy}
            isDisabled={text.trim() === ''}
          >
            Save
          </Button>
          <Button
            appearance="subtle"
            iconBefore={MentionIcon}
            onClick={() => {
              const before = text === '' || /\s$/.test(text) ? `${text}@` : `${text} @`;
              put(before, before.length);
            }}
          >
            Mention
          </Button>
        </div>
      </div>
    </form>
  );
}
