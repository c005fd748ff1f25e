import { ErrorMessage } from '@atlaskit/form';
import { Text } from '@atlaskit/primitives/compiled';
import { SiteLink } from '../../page/site-link';
import styles from './opportunity-picker.module.css';
import { pointsWords, previewWords } from './opportunity-words';
import type { FoundOpportunity } from './use-opportunity-search';

type OpportunityPreviewProps = {
  readonly opportunity: FoundOpportunity;
  /** A refusal that stands below already. */
  readonly told?: string | undefined;
};

/** The deal that a request names: what it is worth, how old that is, and what it earns or why it is refused. */
export function OpportunityPreview({ opportunity, told }: OpportunityPreviewProps) {
  const { key, name, path, refusal } = opportunity;
  return (
    <div className={styles.preview}>
      <Text as="p" weight="semibold">
        <SiteLink path={path} opens="new-tab">
          {key}: {name}
        </SiteLink>
      </Text>
      <Text as="p" color="color.text.subtle">
        {previewWords(opportunity)}
      </Text>
      {refusal === undefined ? <Text as="p">{pointsWords(opportunity)}</Text> : null}
      {refusal === undefined || refusal === told ? null : <ErrorMessage>{refusal}</ErrorMessage>}
    </div>
  );
}
