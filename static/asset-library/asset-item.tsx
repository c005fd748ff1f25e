import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { SimpleTag } from '@atlaskit/tag';
import { openTab } from '../bridge/navigate';
import { SiteLink } from '../page/site-link';
import { dayWords } from '../time/calendar-day';
import styles from './asset-library.module.css';
import type { Asset } from './read-library';

/** An asset in the list: what it is, whom it is for, and the way to its page and file. */
export function AssetItem({ asset }: { readonly asset: Asset }) {
  const { title, summary, type, industries, version, published, pagePath, file } = asset;
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <span className={styles.itemTitle}>
          <SiteLink path={pagePath}>{title}</SiteLink>
        </span>
        <span className={styles.type}>
          <Lozenge>{type}</Lozenge>
        </span>
      </div>
      {summary === '' ? null : <p className={styles.summary}>{summary}</p>}
      <div className={styles.itemFoot}>
        <span className={styles.detail}>
          Version {version}, {dayWords(published)}
        </span>
        <span className={styles.tags}>
          {industries.map((industry) => (
            <SimpleTag key={industry} text={industry} />
          ))}
        </span>
        <Button
          spacing="compact"
          aria-label={`Download ${file.name}`}
          onClick={() => void openTab(file.downloadPath)}
        >
          Download
        </Button>
      </div>
    </li>
  );
}
