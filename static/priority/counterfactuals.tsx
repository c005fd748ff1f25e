import Heading from '@atlaskit/heading';
import type { CallValue } from '../../src/contract/calls';
import styles from './score.module.css';

type CounterfactualsProps = {
  readonly list: CallValue<'explainPriority'>['counterfactuals'];
};

/** What would change the total, computed and not guessed. */
export function Counterfactuals({ list }: CounterfactualsProps) {
  if (list.length === 0) return null;
  return (
    <section className={styles.section}>
      <Heading as="h2" size="xxsmall">
        What would change it
      </Heading>
      <ul className={styles.list}>
        {list.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
