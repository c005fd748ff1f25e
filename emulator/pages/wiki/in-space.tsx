import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { RowSkeletons } from '../parts/row-skeletons';
import { Layout } from '../shell/layout';
import { findSpace, type Space } from './confluence';

export interface InSpaceProps {
  readonly spaceKey: string;
  readonly children: (space: Space) => React.JSX.Element;
}

/** A page that needs its space first. */
export function InSpace({ spaceKey, children }: InSpaceProps) {
  const { resource, reload } = useResource(`space ${spaceKey}`, (signal) =>
    findSpace(spaceKey, signal),
  );
  if (resource.state === 'ready' && resource.value !== undefined) return children(resource.value);
  return (
    <Layout>
      {resource.state === 'loading' && <RowSkeletons rows={6} height={28} />}
      {resource.state === 'failed' && (
        <Failure as="h1" failure={resource.failure} onRetry={reload} />
      )}
      {resource.state === 'ready' && (
        <Notice as="h1" title="We couldn’t find that space">
          There is no space with the key “{spaceKey}”, or you do not have permission to see it.
        </Notice>
      )}
    </Layout>
  );
}
