import { useEffect, useRef } from 'react';
import type { Plan } from '../plan';
import { NoticeMessage } from './notice-message';
import { SaveBar } from './save-bar';
import styles from './settings.module.css';
import type { SettingsEditor } from './use-settings';

type SettingsFooterProps = {
  readonly editor: SettingsEditor;
  readonly plan: Plan | null;
  readonly onOpenSetup: () => void;
};

/** Saves what was changed on any tab, and says in the same place what came of it. */
export function SettingsFooter({ editor, plan, onOpenSetup }: SettingsFooterProps) {
  const { notice } = editor;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button is gone with the bar, or could not keep the focus while it was busy.
    if (notice !== null && document.activeElement === document.body) place.current?.focus();
  }, [notice]);
  return (
    <>
      <div ref={place} tabIndex={-1} role="status" className={styles.notice}>
        <NoticeMessage editor={editor} plan={plan} onOpenSetup={onOpenSetup} />
      </div>
      <SaveBar {...editor} />
    </>
  );
}
