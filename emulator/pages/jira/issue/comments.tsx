import { z } from 'zod';
import { adfDocument } from '../../adf/adf-node';
import { AdfView } from '../../adf/adf-view';
import { getJson } from '../../http/request';
import { useResource } from '../../http/use-resource';
import { momentText } from '../../parts/date-text';
import { Failure } from '../../parts/failure';
import { PersonAvatar } from '../../parts/person-avatar';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useIssueChanges } from '../issue-changes';
import { CommentForm } from './comment-form';
import { issuePath, type Issue } from './issue-data';
import styles from './activity.module.css';

const comment = z.object({
  id: z.string(),
  created: z.string(),
  author: z.object({ displayName: z.string() }).optional(),
  body: z.unknown(),
});
type Comment = z.infer<typeof comment>;

const commentPage = z.object({ comments: z.array(comment), total: z.number() });

async function listComments(key: string, signal: AbortSignal): Promise<readonly Comment[]> {
  const path = `${issuePath(key)}/comment?maxResults=100&orderBy=-created`;
  return (await getJson(path, commentPage, signal)).comments;
}

function Row({ said }: { readonly said: Comment }) {
  const name = said.author?.displayName ?? 'Former user';
  const document = adfDocument(said.body);
  return (
    <li className={styles['entry']}>
      <PersonAvatar name={name} size="medium" />
      <div className={styles['body']}>
        <div className={styles['by']}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['at']}>{momentText(said.created)}</span>
        </div>
        {document === undefined ? <p>{String(said.body)}</p> : <AdfView document={document} />}
      </div>
    </li>
  );
}

/** The comments, newest first, under the box for a new one. */
export function Comments({ issue }: { readonly issue: Issue }) {
  const { resource, reload } = useResource(`comments ${issue.key}`, (signal) =>
    listComments(issue.key, signal),
  );
  useIssueChanges((change) => {
    if (change.key === issue.key) reload();
  });
  return (
    <div className={styles['activity']}>
      <CommentForm issue={issue} />
      {resource.state === 'loading' && <RowSkeletons rows={3} height={32} />}
      {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={reload} />}
      {resource.state === 'ready' && (
        <ul className={styles['entries']} aria-label="Comments">
          {resource.value.map((said) => (
            <Row key={said.id} said={said} />
          ))}
        </ul>
      )}
    </div>
  );
}
