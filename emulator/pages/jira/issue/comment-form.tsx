import Button from '@atlaskit/button/new';
import MentionIcon from '@atlaskit/icon/core/mention';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { textDocument, type Mentionable } from '../../adf/text-document';
import { sentence } from '../../http/api-error';
import { sendJson } from '../../http/request';
import { PersonAvatar } from '../../parts/person-avatar';
import { useMe } from '../../session/session';
import { issueChanged } from '../issue-changes';
import { issuePath, type Issue } from './issue-data';
import { MentionBox, type Written } from './mention-box';
import issueStyles from './issue.module.css';
import styles from './activity.module.css';

const EMPTY: Written = { text: '', caret: 0 };

/** Writes a comment. `@` and a name offer people; the one who is picked is mentioned. */
export function CommentForm({ issue }: { readonly issue: Issue }) {
  const me = useMe();
  const box = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(EMPTY);
  const [known, setKnown] = useState<readonly Mentionable[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { text } = written;
  const put = (next: Written): void => {
    setWritten(next);
    box.current?.focus();
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const body = { body: textDocument(text, known) };
      await sendJson('POST', `${issuePath(issue.key)}/comment`, body, z.unknown());
      setWritten(EMPTY);
      setKnown([]);
      issueChanged(issue);
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
        <MentionBox
          box={box}
          written={written}
          known={known}
          onWrite={setWritten}
          onMention={(person, next) => {
            setKnown([...known, person]);
            put(next);
          }}
        />
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
              put({ text: before, caret: before.length });
            }}
          >
            Mention
          </Button>
        </div>
      </div>
    </form>
  );
}
