import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import Tag from '@atlaskit/tag';
import { dayWords } from '../../src/domain/calendar';
import { openTab } from '../bridge/navigate';
import { SiteLink } from '../page/site-link';
import styles from './asset-library.module.css';
import type { Asset } from '../library/read-library';

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
      {summary === '' ? null : (
        <Text as="p" color="color.text.subtle">
          {summary}
        </Text>
      )}
      <div className={styles.itemFoot}>
        <Text size="small" color="color.text.subtle">
          Version {version}, {dayWords(published)}
        </Text>
        <span className={styles.tags}>
          {industries.map((industry) => (
            <Tag key={industry} text={industry} isRemovable={false} />
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
