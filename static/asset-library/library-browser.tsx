import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import styles from './asset-library.module.css';
import { SearchMark } from '../page/search-mark';
import { AssetList } from './asset-list';
import { Facet } from './facet';
import type { Asset } from '../library/read-library';
import { everything, indexAssets, searchAssets } from './search-assets';

function countWords(shown: number, all: number): string {
  const noun = all === 1 ? 'asset' : 'assets';
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}

/** Search, filters and list. Everything happens in the browser, so it answers while one types. */
export function LibraryBrowser({ assets }: { readonly assets: readonly Asset[] }) {
  const [query, setQuery] = useState(everything);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const index = useMemo(() => indexAssets(assets), [assets]);
  const settled = useDeferredValue(query);
  const result = useMemo(() => searchAssets(index, settled), [index, settled]);
  const narrowed = query.text !== '' || query.types.length > 0 || query.industries.length > 0;

  const enterList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>('a[href]')?.focus();
  };

  return (
    <div className={styles.browser}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <Textfield
            ref={search}
            type="search"
            aria-label="Search assets"
            elemBeforeInput={<SearchMark />}
            value={query.text}
            onChange={(event) => setQuery({ ...query, text: event.currentTarget.value })}
            onKeyDown={enterList}
          />
        </div>
        <span role="status">{countWords(result.assets.length, assets.length)}</span>
        {narrowed ? (
          <Button appearance="subtle" onClick={() => setQuery(everything)}>
            Clear filters
          </Button>
        ) : null}
      </div>
      <div className={styles.columns}>
        <div className={styles.facets}>
          <Facet
            title="Type"
            counts={result.types}
            chosen={query.types}
            onChange={(types) => setQuery({ ...query, types })}
          />
          <Facet
            title="Industry"
            counts={result.industries}
            chosen={query.industries}
            onChange={(industries) => setQuery({ ...query, industries })}
          />
        </div>
        <div className={styles.results}>
          <AssetList
            key={JSON.stringify(settled)}
            assets={result.assets}
            list={list}
            onLeave={() => search.current?.focus()}
            onClear={() => setQuery(everything)}
          />
        </div>
      </div>
    </div>
  );
}
