import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** A page or section that has nothing to list: what that means, and what to do next. */
export function Notice({ title, children, action, icon }: NoticeProps) {
  return (
    <div className={styles['notice']}>
      {icon !== undefined && <span className={styles['icon']}>{icon}</span>}
      <Heading size="medium" as="h2">
        {title}
      </Heading>
      <div className={styles['text']}>{children}</div>
      {action}
    </div>
  );
}
