import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import type { ReactNode } from 'react';
import styles from './page.module.css';

type PageProps = {
  readonly title: string;
  /** One short sentence under the title. */
  readonly lead?: string | undefined;
  /** `reading` keeps lines short for forms and text, `wide` is for tables. */
  readonly width: 'reading' | 'wide';
  readonly children: ReactNode;
};

/** A whole page of the app: its title, what it is for, and the content below. */
export function Page({ title, lead, width, children }: PageProps) {
  return (
    <main className={`${styles.page} ${styles[width]}`}>
      <header className={styles.header}>
        <Heading as="h1" size="large">
          {title}
        </Heading>
        {lead === undefined ? null : (
          <Text as="p" color="color.text.subtle">
            {lead}
          </Text>
        )}
      </header>
      {children}
    </main>
  );
}
