import Heading from '@atlaskit/heading';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import styles from './panel.module.css';

type PanelProps = {
  /** Names the panel for assistive technology; the product shows its own title around it. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A view inside another page of the product, which already has a title and padding. */
export function Panel({ label, children }: PanelProps) {
  return (
    <main className={styles.panel}>
      <VisuallyHidden>
        <Heading as="h1" size="small">
          {label}
        </Heading>
      </VisuallyHidden>
      {children}
    </main>
  );
}
