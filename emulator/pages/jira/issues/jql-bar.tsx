import Button from '@atlaskit/button/new';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import styles from './issues.module.css';

export interface JqlBarProps {
  readonly jql: string;
  readonly error?: string;
  readonly onSearch: (jql: string) => void;
}

/** The query as JQL, and what Jira finds wrong with it. */
export function JqlBar({ jql, error, onSearch }: JqlBarProps) {
  const [text, setText] = useState(jql);
  const [shown, setShown] = useState(jql);
  if (shown !== jql) {
    setShown(jql);
    setText(jql);
  }
  const search = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(text);
  };
  return (
    <form onSubmit={search} className={styles['bar']}>
      <div className={styles['jql']}>
        <Textfield
          aria-label="JQL query"
          aria-describedby={error === undefined ? undefined : 'jql-error'}
          value={text}
          isInvalid={error !== undefined}
          isMonospaced
          isCompact
          spellCheck={false}
          autoComplete="off"
          placeholder="project = KEY AND status = Done ORDER BY created DESC"
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        {error !== undefined && (
          <p id="jql-error" role="alert" className={styles['error']}>
            <ErrorIcon label="Error" /> {error}
          </p>
        )}
      </div>
      <Button type="submit" appearance="primary">
        Search
      </Button>
    </form>
  );
}
