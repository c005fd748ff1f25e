import AppIcon from '@atlaskit/icon/core/app';
import PagesIcon from '@atlaskit/icon/core/pages';
import { moduleTitle, useModuleList, type AppModule } from '../apps/modules';
import { PersonAvatar } from '../parts/person-avatar';
import { RowSkeletons } from '../parts/row-skeletons';
import { sentence } from '../http/api-error';
import { useResource } from '../http/use-resource';
import { useAddress } from '../router/location';
import { listPages, type PageSummary, type Space } from './confluence';
import styles from './wiki.module.css';

interface BranchProps {
  readonly space: Space;
  readonly pages: readonly PageSummary[];
  readonly parent: string | undefined;
}

/** A page whose parent is not in the list stands at the top. */
function childrenOf(pages: readonly PageSummary[], parent: string | undefined) {
  const known = new Set(pages.map(({ id }) => id));
  const parentOf = ({ parentId }: PageSummary): string | undefined =>
    parentId !== null && parentId !== undefined && known.has(parentId) ? parentId : undefined;
  return pages.filter((page) => parentOf(page) === parent);
}

/** The space's own address shows its home page. */
function isShown(space: Space, id: string, path: string): boolean {
  const base = `/wiki/spaces/${space.key}`;
  if (path === `${base}/pages/${id}`) return true;
  return id === space.homepageId && (path === base || path === `${base}/overview`);
}

function Branch({ space, pages, parent }: BranchProps) {
  const { path } = useAddress();
  return childrenOf(pages, parent).map((page) => {
    const href = `/wiki/spaces/${space.key}/pages/${page.id}`;
    const hasChildren = pages.some(({ parentId }) => parentId === page.id);
    return (
      <li key={page.id}>
        <a href={href} aria-current={isShown(space, page.id, path) ? 'page' : undefined}>
          {page.title}
        </a>
        {hasChildren && (
          <ul>
            <Branch space={space} pages={pages} parent={page.id} />
          </ul>
        )}
      </li>
    );
  });
}

/** A page that an app adds to the space. */
function SpaceAppLink({ space, module }: { readonly space: Space; readonly module: AppModule }) {
  const { path } = useAddress();
  const href = `/wiki/spaces/${space.key}/apps/${module.key}`;
  return (
    <a
      href={href}
      className={styles['allPages']}
      aria-current={path.startsWith(href) ? 'page' : undefined}
    >
      <AppIcon label="" />
      {moduleTitle(module)}
    </a>
  );
}

/** Navigation of a space: its pages as a tree; on a narrow screen the list of pages stands for it. */
export function PageTree({ space }: { readonly space: Space }) {
  const { path } = useAddress();
  const { resource } = useResource(`pages ${space.id}`, (signal) => listPages(space.id, signal));
  const apps = useModuleList('confluence:spacePage');
  const all = `/wiki/spaces/${space.key}/pages`;
  return (
    <nav aria-label={`Pages of ${space.name}`} className={styles['side']}>
      <div className={styles['sideHead']}>
        <PersonAvatar name={space.name} shape="square" />
        <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
      </div>
      <a href={all} className={styles['allPages']} aria-current={path === all ? 'page' : undefined}>
        <PagesIcon label="" />
        Pages
      </a>
      {apps.map((module) => (
        <SpaceAppLink key={module.key} space={space} module={module} />
      ))}
      <div className={styles['treeState']}>
        {resource.state === 'loading' && <RowSkeletons rows={4} height={20} />}
        {resource.state === 'failed' && <p>{sentence(resource.failure)}</p>}
      </div>
      {resource.state === 'ready' && (
        <ul className={styles['tree']}>
          <Branch space={space} pages={resource.value} parent={undefined} />
        </ul>
      )}
    </nav>
  );
}
