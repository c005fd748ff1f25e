import SectionMessage from '@atlaskit/section-message';
import { ApiError, sentence } from '../../http/api-error';
import styles from './status.module.css';

/** Sentences of a refusal; those about a field say which one. */
export function refusalSentences(
  failure: unknown,
  names: Readonly<Record<string, string>>,
): readonly string[] {
  if (!(failure instanceof ApiError)) return [sentence(failure)];
  const byField = Object.entries(failure.fields).map(([id, text]) => `${names[id] ?? id}: ${text}`);
  return [...failure.messages, ...byField];
}

export interface RefusalProps {
  readonly title: string;
  readonly failure: unknown;
  /** Names of fields by id. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Why the server refused what a dialog asked for; nothing while it has not. */
export function Refusal({ title, failure, names = {} }: RefusalProps) {
  if (failure === undefined) return null;
  return (
    <div role="alert" className={styles['refusal']}>
      <SectionMessage appearance="error" title={title} headingLevel="h2">
        {refusalSentences(failure, names).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </SectionMessage>
    </div>
  );
}
