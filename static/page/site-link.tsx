import type { MouseEvent, ReactNode } from 'react';
import Link from '@atlaskit/link';
import { goTo, openTab } from '../bridge/navigate';

type SiteLinkProps = {
  /** Path on the site, `/browse/SAR-1`. */
  readonly path: string;
  readonly opens?: 'here' | 'new-tab';
  /** -1 takes it out of the order of the Tab key, where arrow keys lead to it. */
  readonly tabIndex?: 0 | -1 | undefined;
  readonly children: ReactNode;
};

/**
 * A link out of the frame. The host leads the way, because the frame cannot move the tab; the href
 * is for the keyboard's and the browser's own link commands.
 */
export function SiteLink({ path, opens = 'here', tabIndex, children }: SiteLinkProps) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    const newTab = opens === 'new-tab' || event.ctrlKey || event.metaKey || event.shiftKey;
    void (newTab ? openTab(path) : goTo(path));
  };
  return (
    <Link href={path} onClick={follow} tabIndex={tabIndex}>
      {children}
    </Link>
  );
}
