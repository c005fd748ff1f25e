import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import styles from './issue.module.css';

export interface ExpandableCardProps {
  readonly title: string;
  /** Said behind the title in a lighter voice. */
  readonly label?: string;
  readonly openAtFirst: boolean;
  readonly children: ReactNode;
}

/** A card of the right column that opens and closes by its head. */
export function ExpandableCard({ title, label, openAtFirst, children }: ExpandableCardProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  const Icon = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className={styles['card']} aria-label={title}>
      <button
        type="button"
        className={styles['cardHead']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon label="" size="small" />
        <span className={styles['cardLabel']}>{title}</span>
        {label !== undefined && <span className={styles['subtle']}>{label}</span>}
      </button>
      {open && (
        <div id={id} className={styles['cardBody']}>
          {children}
        </div>
      )}
    </section>
  );
}
