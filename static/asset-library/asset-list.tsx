import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { AssetItem } from './asset-item';
import styles from './asset-library.module.css';
import type { Asset } from '../library/read-library';

const pageLength = 25;

type AssetListProps = {
  readonly assets: readonly Asset[];
  readonly list: RefObject<HTMLUListElement>;
  /** Called by arrow up on the first asset. */
  readonly onLeave: () => void;
  readonly onClear: () => void;
};

/** Moves the focus from link to link of the list. */
function moveFocus(event: KeyboardEvent<HTMLElement>, onLeave: () => void): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href]')];
  const item = (event.target as Element).closest('li');
  const at = links.findIndex((link) => item?.contains(link) === true);
  if (at < 0) return;
  event.preventDefault();
  if (event.key === 'ArrowUp' && at === 0) onLeave();
  else links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

/** The assets found, the newest first, a page at a time. */
export function AssetList({ assets, list, onLeave, onClear }: AssetListProps) {
  const [pages, setPages] = useState(1);
  const shown = assets.slice(0, pages * pageLength);
  if (assets.length === 0) {
    return (
      <EmptyState
        header="No asset matches"
        headingLevel={2}
        description="Try fewer words, or drop a filter."
        primaryAction={<Button onClick={onClear}>Clear filters</Button>}
      />
    );
  }
  return (
    <>
      <div role="presentation" onKeyDown={(event) => moveFocus(event, onLeave)}>
        <ul ref={list} className={styles.list}>
          {shown.map((asset) => (
            <AssetItem key={asset.id} asset={asset} />
          ))}
        </ul>
      </div>
      {shown.length === assets.length ? null : (
        <div>
          <Button onClick={() => setPages(pages + 1)}>Show more</Button>
        </div>
      )}
    </>
  );
}
