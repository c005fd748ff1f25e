import { Checkbox } from '@atlaskit/checkbox';
import styles from './asset-library.module.css';
import type { FacetCount } from './search-assets';

type FacetProps = {
  readonly title: string;
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** A group of checkboxes that narrow the list, each with the number of assets behind it. */
export function Facet({ title, counts, chosen, onChange }: FacetProps) {
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.legend}>{title}</legend>
      {counts.map(({ value, count }) => (
        <Checkbox
          key={value}
          label={`${value} (${count})`}
          isChecked={chosen.includes(value)}
          onChange={(event) =>
            onChange(
              event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
            )
          }
        />
      ))}
    </fieldset>
  );
}
