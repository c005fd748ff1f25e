import SearchIcon from '@atlaskit/icon/core/search';
import styles from './search-mark.module.css';

/** The magnifier at the start of a search box. */
export function SearchMark() {
  return (
    <div className={styles.mark}>
      <SearchIcon label="" color="var(--ds-icon-subtle)" />
    </div>
  );
}
