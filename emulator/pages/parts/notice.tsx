import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  /** `h1` when it stands in the place of the whole page. */
  readonly as?: 'h1' | 'h2';
}

/** A page or section that has nothing to list: what that means, and what to do next. */
export function Notice({ title, children, action, icon, as = 'h2' }: NoticeProps) {
  return (
    <div className={styles['notice']}>
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <Heading size="medium" as={as}>
        {title}
      </Heading>
      <div className={styles['text']}>{children}</div>
      {action}
    </div>
  );
}
