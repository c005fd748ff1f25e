import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import { SiteLink } from '../page/site-link';
import { Moment } from '../time/moment';
import { fileSize } from './file-size';
import type { Reviews } from './lens-words';
import styles from './reviews.module.css';

/** The files of the current draft. */
export function DraftList({ drafts }: Pick<Reviews, 'drafts'>) {
  return (
    <section className={styles.section} aria-labelledby="drafts">
      <Heading as="h2" size="xsmall" id="drafts">
        Current draft
      </Heading>
      {drafts.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          No file yet. Attach the draft to this issue to have it reviewed.
        </Text>
      ) : (
        <ul className={styles.drafts}>
          {drafts.map(({ id, filename, size, author, created }) => (
            <li key={id} className={styles.draft}>
              <SiteLink path={`/rest/api/3/attachment/content/${id}`} opens="new-tab">
                {filename}
              </SiteLink>
              <Text size="small" color="color.text.subtle">
                {fileSize(size)}, {author}, <Moment at={created} />
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
