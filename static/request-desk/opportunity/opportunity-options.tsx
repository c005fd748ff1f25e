import styles from './opportunity-picker.module.css';
import { dealWords } from './opportunity-words';
import type { FoundOpportunity } from './use-opportunity-search';

type OpportunityOptionsProps = {
  /** Id of the list; an option's id is this and its place. */
  readonly id: string;
  readonly opportunities: readonly FoundOpportunity[];
  /** Place of the option that the keyboard is at, -1 for none. */
  readonly active: number;
  readonly onChoose: (opportunity: FoundOpportunity) => void;
};

export const optionId = (list: string, place: number) => `${list}-${place}`;

/** The deals to choose from. The focus stays in the text field, which the keyboard leads through the list. */
export function OpportunityOptions(props: OpportunityOptionsProps) {
  const { id, opportunities, active, onChoose } = props;
  return (
    <ul id={id} role="listbox" aria-label="Deals" className={styles.options}>
      {opportunities.map((opportunity, place) => (
        <li
          key={opportunity.key}
          id={optionId(id, place)}
          role="option"
          aria-selected={place === active}
          className={styles.option}
          // A press takes the option and leaves the focus in the text field.
          onMouseDown={(event) => {
            event.preventDefault();
            if (event.button === 0) onChoose(opportunity);
          }}
        >
          <span>{opportunity.name}</span>
          <span className={styles.facts}>{dealWords(opportunity)}</span>
        </li>
      ))}
    </ul>
  );
}
