import type { ReactNode } from 'react';
import styles from './layout.module.css';

export interface LayoutProps {
  /** Navigation of a project or space; a strip over the page where there is no room beside it. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
  /** `full` uses the whole width, `bleed` has no margin either: an app brings its own. */
  readonly width?: 'text' | 'full' | 'bleed';
}

/** A page below the top bar. */
export function Layout({ side, children, width = 'full' }: LayoutProps) {
  return (
    <div className={styles['layout']}>
      {side !== undefined && <div className={styles['side']}>{side}</div>}
      <main id="main" className={`${styles['main'] ?? ''} ${styles[width] ?? ''}`}>
        {children}
      </main>
    </div>
  );
}
