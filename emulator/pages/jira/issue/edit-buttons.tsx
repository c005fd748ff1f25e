import { IconButton } from '@atlaskit/button/new';
import CheckIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import styles from './issue.module.css';

export interface EditButtonsProps {
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onCancel: () => void;
}

/** Saves or drops an inline edit, and says why it was refused. Stands inside the edit's form. */
export function EditButtons({ busy, error, onCancel }: EditButtonsProps) {
  return (
    <>
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <div className={styles['buttons']}>
        <IconButton
          type="submit"
          icon={CheckIcon}
          label="Save"
          spacing="compact"
          isLoading={busy}
        />
        <IconButton icon={CrossIcon} label="Cancel" spacing="compact" onClick={onCancel} />
      </div>
    </>
  );
}
