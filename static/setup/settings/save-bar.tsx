import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import styles from './settings.module.css';
import type { SettingsEditor } from './use-settings';

/** Saves or discards everything that was changed on any tab. */
export function SaveBar({ changed, isSaving, save, discard }: SettingsEditor) {
  if (changed.length === 0 && !isSaving) return null;
  return (
    <section className={styles.bar} aria-label="Unsaved changes">
      <div className={styles.words}>
        <Text weight="medium">You have unsaved changes.</Text>
      </div>
      <div className={styles.buttons}>
        <Button isDisabled={isSaving} onClick={discard}>
          Discard
        </Button>
        <Button appearance="primary" isLoading={isSaving} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </section>
  );
}
