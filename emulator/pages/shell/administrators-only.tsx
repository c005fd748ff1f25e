import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { ReactNode } from 'react';
import { Notice } from '../parts/notice';
import { useMe } from '../session/session';
import { Layout } from './layout';

/** A whole page for site administrators; other people read why they do not see it. */
export function AdministratorsOnly({ children }: { readonly children: ReactNode }) {
  const { isAdmin, displayName } = useMe();
  if (isAdmin) return children;
  return (
    <Layout>
      <Notice as="h1" title="Only administrators can open this page" icon={<LockIcon label="" />}>
        You are {displayName}, who does not administer this site. Ask an administrator, or switch to
        one from the avatar in the top bar.
      </Notice>
    </Layout>
  );
}
