import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import type { ReactNode } from 'react';
import styles from './settings.module.css';

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
};

/** A part of a tab: its title, what it is for, and its controls. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <Heading as="h2" size="small" id={id}>
          {title}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {lead}
        </Text>
      </div>
      {children}
    </section>
  );
}
