import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { navigate, useAddress } from '../router/location';
import { searchAddress } from './search-address';
import type { Product } from './products';
import styles from './search-box.module.css';

/** Finds an issue by key or words, or a page of Confluence by title or words. */
export function SearchBox({ product }: { readonly product: Product }) {
  const { query } = useAddress();
  const [text, setText] = useState(product === 'confluence' ? (query.get('text') ?? '') : '');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    const address = searchAddress(product, text);
    if (address === undefined) return;
    navigate(address);
    if (product === 'jira') setText('');
  };
  return (
    <form role="search" onSubmit={search}>
      <Textfield
        name="search"
        type="search"
        aria-label={product === 'jira' ? 'Search issues by key or words' : 'Search pages'}
        placeholder={product === 'jira' ? 'Search issues' : 'Search pages'}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        elemBeforeInput={
          <span className={styles['icon']}>
            <SearchIcon label="" />
          </span>
        }
        isCompact
      />
    </form>
  );
}
