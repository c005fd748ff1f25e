import { LinkButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import PageIcon from '@atlaskit/icon/core/page';
import PagesIcon from '@atlaskit/icon/core/pages';
import { useResource } from '../http/use-resource';
import { dateText } from '../parts/date-text';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { RowSkeletons } from '../parts/row-skeletons';
import { TableScroll } from '../parts/table-scroll';
import table from '../parts/table.module.css';
import { useTitle } from '../parts/use-title';
import { Layout } from '../shell/layout';
import { listPages, type PageSummary, type Space } from './confluence';
import { InSpace } from './in-space';
import { PageTree } from './page-tree';
import { usePersonName } from './people';
import { WikiPage } from './wiki-page';
import styles from './wiki.module.css';

function Row({ space, page }: { readonly space: Space; readonly page: PageSummary }) {
  const by = usePersonName(page.version?.authorId);
  return (
    <tr>
      <td>
        <a href={`/wiki/spaces/${space.key}/pages/${page.id}`}>
          <PageIcon label="" /> {page.title}
        </a>
      </td>
      <td className={table['optional']}>{by}</td>
      <td>{page.version?.createdAt === undefined ? '–' : dateText(page.version.createdAt)}</td>
    </tr>
  );
}

function Pages({
  space,
  pages,
}: {
  readonly space: Space;
  readonly pages: readonly PageSummary[];
}) {
  if (pages.length === 0) {
    return (
      <Notice
        title="This space is empty"
        icon={<PagesIcon label="" />}
        action={
          <LinkButton appearance="primary" href={`/wiki/spaces/${space.key}/create`}>
            Create a page
          </LinkButton>
        }
      >
        Pages show up here and in the tree.
      </Notice>
    );
  }
  return (
    <TableScroll label="Pages">
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" className={table['optional']}>
              Last changed by
            </th>
            <th scope="col">Last changed</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => (
            <Row key={page.id} space={space} page={page} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Known({ space }: { readonly space: Space }) {
  const { resource, reload } = useResource(`pages ${space.id}`, (signal) =>
    listPages(space.id, signal),
  );
  return (
    <Layout side={<PageTree space={space} />}>
      <div className={styles['head']}>
        <Heading size="large" as="h1">
          Pages
        </Heading>
        <LinkButton appearance="primary" href={`/wiki/spaces/${space.key}/create`}>
          Create page
        </LinkButton>
      </div>
      {resource.state === 'loading' && <RowSkeletons rows={5} height={32} />}
      {resource.state === 'failed' && (
        <Failure as="h1" failure={resource.failure} onRetry={reload} />
      )}
      {resource.state === 'ready' && <Pages space={space} pages={resource.value} />}
    </Layout>
  );
}

interface SpaceProps {
  readonly spaceKey: string;
}

/** Every page of a space, as a list. */
export function SpacePagesPage({ spaceKey }: SpaceProps) {
  useTitle(`${spaceKey} pages - Confluence`);
  return <InSpace spaceKey={spaceKey}>{(space) => <Known space={space} />}</InSpace>;
}

/** What a space opens with: its home page, or the list of its pages where it has none. */
export function SpacePage({ spaceKey }: SpaceProps) {
  useTitle(`${spaceKey} - Confluence`);
  return (
    <InSpace spaceKey={spaceKey}>
      {(space) =>
        typeof space.homepageId === 'string' ? (
          <WikiPage key={space.homepageId} pageId={space.homepageId} />
        ) : (
          <Known space={space} />
        )
      }
    </InSpace>
  );
}
