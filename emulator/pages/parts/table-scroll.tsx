import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface TableScrollProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Lets a wide table scroll by itself, with the keyboard too. */
export function TableScroll({ label, children }: TableScrollProps) {
  return (
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
