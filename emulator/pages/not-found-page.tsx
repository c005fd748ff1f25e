import { LinkButton } from '@atlaskit/button/new';
import { Notice } from './parts/notice';
import { useTitle } from './parts/use-title';
import { Layout } from './shell/layout';

/** For addresses that name no page. */
export function NotFoundPage() {
  useTitle('Page not found');
  return (
    <Layout>
      <Notice
        as="h1"
        title="Oops, you’ve found a dead link"
        action={<LinkButton href="/jira">Go to projects</LinkButton>}
      >
        There is no page at this address. Check it for a typing mistake.
      </Notice>
    </Layout>
  );
}
