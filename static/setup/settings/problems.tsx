import { flushSync } from 'react-dom';
import { ErrorSummary } from '../../form/error-summary';
import { controlId, labelOf, tabOf, type Tab } from './settings-field';
import styles from './settings.module.css';
import type { SettingsEditor } from './use-settings';

type ProblemsProps = {
  readonly editor: SettingsEditor;
  readonly onOpen: (tab: Tab) => void;
};

/** What keeps the settings from being saved, whichever tab it is on. */
export function Problems({ editor, onOpen }: ProblemsProps) {
  const { draft, errors, attempt } = editor;
  const fields = [...errors].map(([field, message]) => ({
    id: controlId(field),
    label: labelOf(field, draft),
    message,
    tab: tabOf(field),
  }));
  const reveal = (id: string) => {
    const tab = fields.find((field) => field.id === id)?.tab;
    if (tab !== undefined) flushSync(() => onOpen(tab));
  };
  return (
    <div className={fields.length === 0 ? undefined : styles.problems}>
      <ErrorSummary errors={fields} attempt={attempt} reveal={reveal} />
    </div>
  );
}
