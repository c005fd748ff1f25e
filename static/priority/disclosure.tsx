import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, type ReactNode } from 'react';
import styles from './disclosure.module.css';

type DisclosureProps = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What the button shows. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
};

/** A button that shows and hides what stands below it. */
export function Disclosure({ isOpen, onToggle, summary, children }: DisclosureProps) {
  const id = useId();
  const Icon = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div className={styles.disclosure}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className={styles.icon}>
          <Icon label="" size="small" color="currentColor" />
        </span>
        {summary}
      </button>
      {isOpen ? (
        <div id={id} className={styles.content}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
