import { z } from 'zod';
import { getJson } from '../../http/request';
import { useResource } from '../../http/use-resource';
import { momentText } from '../../parts/date-text';
import { Failure } from '../../parts/failure';
import { PersonAvatar } from '../../parts/person-avatar';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useIssueChanges } from '../issue-changes';
import { issuePath, type Issue } from './issue-data';
import styles from './activity.module.css';

/** Jira writes null for what was empty. */
const text = z.string().catch('');

const change = z.object({
  id: z.string(),
  created: z.string(),
  author: z.object({ displayName: z.string() }).optional(),
  items: z.array(
    z.looseObject({ field: z.string(), fromString: z.string().nullish() }).transform((item) => ({
      field: item.field,
      from: text.parse(item.fromString),
      to: text.parse(new Map(Object.entries(item)).get('toString')),
    })),
  ),
});
type Change = z.infer<typeof change>;

async function listChanges(key: string, signal: AbortSignal): Promise<readonly Change[]> {
  const page = z.object({ values: z.array(change), total: z.number() });
  const path = `${issuePath(key)}/changelog?maxResults=100`;
  return (await getJson(path, page, signal)).values.toReversed();
}

function Row({ changed }: { readonly changed: Change }) {
  const name = changed.author?.displayName ?? 'Automation';
  return (
    <li className={styles['entry']}>
      <PersonAvatar name={name} size="medium" />
      <div className={styles['body']}>
        {changed.items.map((item, index) => (
          <div key={index} className={styles['change']}>
            <div>
              <span className={styles['name']}>{name}</span> changed the{' '}
              <span className={styles['name']}>{item.field}</span>{' '}
              <span className={styles['at']}>{momentText(changed.created)}</span>
            </div>
            <div className={styles['values']}>
              <span>{item.from || 'None'}</span>
              <span aria-label="to">→</span>
              <span>{item.to || 'None'}</span>
            </div>
          </div>
        ))}
      </div>
    </li>
  );
}

/** What was changed, by whom and when, newest first. */
export function History({ issue }: { readonly issue: Issue }) {
  const { resource, reload } = useResource(`history ${issue.key}`, (signal) =>
    listChanges(issue.key, signal),
  );
  useIssueChanges((changed) => {
    if (changed.key === issue.key) reload();
  });
  if (resource.state === 'loading') return <RowSkeletons rows={4} height={32} />;
  if (resource.state === 'failed') return <Failure failure={resource.failure} onRetry={reload} />;
  if (resource.value.length === 0) return <p>Nothing has been changed yet.</p>;
  return (
    <ul className={`${styles['entries'] ?? ''} ${styles['activity'] ?? ''}`} aria-label="History">
      {resource.value.map((changed) => (
        <Row key={changed.id} changed={changed} />
      ))}
    </ul>
  );
}
