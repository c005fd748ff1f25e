import Heading from '@atlaskit/heading';
import PagesIcon from '@atlaskit/icon/core/pages';
import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { PersonAvatar } from '../parts/person-avatar';
import { RowSkeletons } from '../parts/row-skeletons';
import { useTitle } from '../parts/use-title';
import { Layout } from '../shell/layout';
import { listSpaces, type Space } from './confluence';
import styles from './wiki.module.css';

function Card({ space }: { readonly space: Space }) {
  return (
    <li>
      <a href={`/wiki/spaces/${space.key}`} className={styles['spaceCard']}>
        <PersonAvatar name={space.name} shape="square" size="large" />
        <span className={styles['spaceName']}>{space.name}</span>
        <span className={styles['subtle']}>{space.key}</span>
      </a>
    </li>
  );
}

/** The spaces of the site. */
export function SpacesPage() {
  useTitle('Spaces - Confluence');
  const { resource, reload } = useResource('spaces', listSpaces);
  return (
    <Layout>
      <div className={styles['head']}>
        <Heading size="large" as="h1">
          Spaces
        </Heading>
      </div>
      {resource.state === 'loading' && <RowSkeletons rows={4} height={48} />}
      {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={reload} />}
      {resource.state === 'ready' && resource.value.length === 0 && (
        <Notice title="No spaces yet" icon={<PagesIcon label="" />}>
          A space appears here as soon as somebody, or an app, has made one.
        </Notice>
      )}
      {resource.state === 'ready' && (
        <ul className={styles['spaces']}>
          {resource.value.map((space) => (
            <Card key={space.id} space={space} />
          ))}
        </ul>
      )}
    </Layout>
  );
}
