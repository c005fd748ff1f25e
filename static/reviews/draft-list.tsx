import Heading from '@atlaskit/heading';
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
        <p className={styles.subtle}>
          No file yet. Attach the draft to this issue to have it reviewed.
        </p>
      ) : (
        <ul className={styles.drafts}>
          {drafts.map(({ id, filename, size, author, created }) => (
            <li key={id} className={styles.draft}>
              <SiteLink path={`/rest/api/3/attachment/content/${id}`} opens="new-tab">
                {filename}
              </SiteLink>
              <span className={styles.detail}>
                {fileSize(size)}, {author}, <Moment at={created} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
