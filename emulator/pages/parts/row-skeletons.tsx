import VisuallyHidden from '@atlaskit/visually-hidden';
import styles from './row-skeletons.module.css';

export interface RowSkeletonsProps {
  readonly rows: number;
  /** CSS pixels of one row. */
  readonly height?: number;
}

/** Grey rows in the place of what is still loading. */
export function RowSkeletons({ rows, height = 20 }: RowSkeletonsProps) {
  return (
    <div className={styles['rows']} role="status">
      <VisuallyHidden>Loading</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <span
          key={index}
          className={styles['row']}
          style={{ height, width: `${String(100 - ((index * 13) % 35))}%` }}
        />
      ))}
    </div>
  );
}
