import DynamicTable from '@atlaskit/dynamic-table';
import { SiteLink } from '../../page/site-link';
import { effortWords, placeWords, type ValueEffortPoint } from './value-effort-point';
import styles from './value-effort.module.css';

const head = {
  cells: [
    { key: 'rank', content: 'Rank', isSortable: true, width: 15 },
    { key: 'request', content: 'Request', isSortable: true, width: 35 },
    { key: 'value', content: 'Value', isSortable: true, width: 16 },
    { key: 'effort', content: 'Effort', isSortable: true, width: 17 },
    { key: 'line', content: 'Line', isSortable: true, width: 17 },
  ],
};

/** Requests without an effort come behind the largest one. */
const unknownDays = Number.MAX_SAFE_INTEGER;

/** What the picture shows, in words and numbers. */
export function ValueEffortTable({ points }: { readonly points: readonly ValueEffortPoint[] }) {
  const rows = points.map((point) => ({
    key: point.issueId,
    cells: [
      { key: point.rank, content: point.rank },
      {
        key: point.title,
        content: (
          <>
            <SiteLink path={`/browse/${point.issueKey}`}>{point.issueKey}</SiteLink> {point.title}
          </>
        ),
      },
      { key: point.value, content: point.value },
      { key: point.days ?? unknownDays, content: effortWords(point) },
      { key: point.place, content: placeWords[point.place] },
    ],
  }));
  return (
    <div className={styles.table}>
      <DynamicTable
        label="Value and effort"
        head={head}
        rows={rows}
        isFixedSize
        defaultSortKey="value"
        defaultSortOrder="DESC"
      />
    </div>
  );
}
