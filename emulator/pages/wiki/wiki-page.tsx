import { LinkButton } from '@atlaskit/button/new';
import EditIcon from '@atlaskit/icon/core/edit';
import Heading from '@atlaskit/heading';
import { useMemo } from 'react';
import { useResource } from '../http/use-resource';
import { momentText } from '../parts/date-text';
import { Failure } from '../parts/failure';
import { PersonAvatar } from '../parts/person-avatar';
import { RowSkeletons } from '../parts/row-skeletons';
import { useTitle } from '../parts/use-title';
import { Layout } from '../shell/layout';
import { BylineItems } from './byline-items';
import { getPage, getSpace, listAttachments, listLabels } from './confluence';
import type { Space, WikiAttachment, WikiPage as Page } from './confluence';
import { PageAttachments } from './page-attachments';
import { PageMenu } from './page-menu';
import { PageTree } from './page-tree';
import { usePersonName } from './people';
import { ShownPageContext } from './storage/page-context';
import { StorageView } from './storage/storage-view';
import styles from './wiki.module.css';

interface Loaded {
  readonly page: Page;
  readonly space: Space;
  readonly labels: readonly string[];
  readonly attachments: readonly WikiAttachment[];
}

async function load(id: string, signal: AbortSignal): Promise<Loaded> {
  const [page, labels, attachments] = await Promise.all([
    getPage(id, signal),
    listLabels(id, signal),
    listAttachments(id, signal),
  ]);
  return { page, labels, attachments, space: await getSpace(page.spaceId, signal) };
}

function Byline({ page, space }: { readonly page: Page; readonly space: Space }) {
  const author = usePersonName(page.authorId ?? page.version.authorId);
  const at = page.version.createdAt ?? page.createdAt;
  return (
    <div className={styles['byline']}>
      <PersonAvatar name={author} />
      <span>By {author}</span>
      {at !== undefined && <span>Last updated {momentText(at)}</span>}
      <span>Version {page.version.number}</span>
      <BylineItems page={page} space={space} />
    </div>
  );
}

function Article({ loaded, reload }: { readonly loaded: Loaded; readonly reload: () => void }) {
  const { page, space, labels, attachments } = loaded;
  const shown = useMemo(() => ({ ...loaded, reload }), [loaded, reload]);
  return (
    <Layout side={<PageTree space={space} />}>
      <article className={styles['wide']}>
        <div className={styles['head']}>
          <Heading size="xlarge" as="h1">
            {page.title}
          </Heading>
          <div className={styles['headActions']}>
            <LinkButton
              href={`/wiki/spaces/${space.key}/pages/${page.id}/edit`}
              iconBefore={EditIcon}
            >
              Edit
            </LinkButton>
            <PageMenu pageId={page.id} />
          </div>
        </div>
        <Byline page={page} space={space} />
        <ShownPageContext.Provider value={shown}>
          <StorageView storage={page.body.storage.value} />
        </ShownPageContext.Provider>
        {labels.length > 0 && (
          <ul className={styles['labels']} aria-label="Labels">
            {labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        )}
        <PageAttachments pageId={page.id} attachments={attachments} onChange={reload} />
      </article>
    </Layout>
  );
}

/** A page of Confluence: title, byline, body, labels, files. */
export function WikiPage({ pageId }: { readonly pageId: string }) {
  const { resource, reload } = useResource(`page ${pageId}`, (signal) => load(pageId, signal));
  useTitle(resource.state === 'ready' ? `${resource.value.page.title} - Confluence` : 'Confluence');
  if (resource.state === 'ready') return <Article loaded={resource.value} reload={reload} />;
  return (
    <Layout>
      {resource.state === 'loading' ? (
        <RowSkeletons rows={8} height={24} />
      ) : (
        <Failure as="h1" failure={resource.failure} onRetry={reload} />
      )}
    </Layout>
  );
}
