import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface TableScrollProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What scrolls has to be reachable by keyboard; axe demands it, though a region is not a control. */
const BY_KEYBOARD = { tabIndex: 0 };

/** Lets a wide table scroll by itself, with the keyboard too. */
export function TableScroll({ label, children }: TableScrollProps) {
  return (
    <div className={styles['scroll']} role="region" aria-label={label} {...BY_KEYBOARD}>
      {children}
    </div>
  );
}
