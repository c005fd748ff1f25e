import { AppPage, type ModulePageProps } from '../apps/app-pages';
import { InSpace } from './in-space';
import { PageTree } from './page-tree';

/** A `confluence:globalPage`. */
export function WikiGlobalAppPage(props: ModulePageProps) {
  return <AppPage {...props} type="confluence:globalPage" />;
}

/** A `confluence:spacePage`, beside the space's pages. */
export function SpaceAppPage({
  spaceKey,
  ...props
}: ModulePageProps & { readonly spaceKey: string }) {
  return (
    <InSpace spaceKey={spaceKey}>
      {(space) => (
        <AppPage
          {...props}
          type="confluence:spacePage"
          side={<PageTree space={space} />}
          extension={{ space: { id: space.id, key: space.key } }}
        />
      )}
    </InSpace>
  );
}
