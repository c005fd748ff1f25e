import type { BoardRow } from '../../src/contract/board-row';
import styles from './request-parts.module.css';

/** How much the deals of requests weigh, from the least to the most. */
export const dealBands = ['none', 'low', 'medium', 'high'] as const;

const words = { none: 'None', low: 'Low', medium: 'Medium', high: 'High' } as const;

/** A band in words; `-` where the request has no score. */
export function bandWords(band: string | undefined): string {
  const known = dealBands.find((one) => one === band);
  return known === undefined ? '–' : words[known];
}

/** How much the deals weigh; never an amount. */
export function DealBand({ row: { dealBand } }: { readonly row: BoardRow }) {
  const style = dealBand === undefined ? styles.subtlest : styles[dealBand];
  return <span className={style}>{bandWords(dealBand)}</span>;
}
