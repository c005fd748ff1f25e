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

function Branch({ space, pages, parent }: BranchProps) {
  const { path } = useAddress();
  return childrenOf(pages, parent).map((page) => {
    const href = `/wiki/spaces/${space.key}/pages/${page.id}`;
    const hasChildren = pages.some(({ parentId }) => parentId === page.id);
    return (
      <li key={page.id}>
        <a href={href} aria-current={path === href ? 'page' : undefined}>
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

/** Navigation of a space: its pages as a tree. */
export function PageTree({ space }: { readonly space: Space }) {
  const { resource } = useResource(`pages ${space.id}`, (signal) => listPages(space.id, signal));
  return (
    <nav aria-label={`Pages of ${space.name}`}>
      <div className={styles['sideHead']}>
        <PersonAvatar name={space.name} shape="square" />
        <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
      </div>
      <div className={styles['treeTitle']}>Content</div>
      {resource.state === 'loading' && <RowSkeletons rows={4} height={20} />}
      {resource.state === 'failed' && <p>{sentence(resource.failure)}</p>}
      {resource.state === 'ready' && (
        <ul className={styles['tree']}>
          <Branch space={space} pages={resource.value} parent={undefined} />
        </ul>
      )}
    </nav>
  );
}
