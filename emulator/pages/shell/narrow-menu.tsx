import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MenuIcon from '@atlaskit/icon/core/menu';
import { useGlobalPages } from '../apps/global-pages';
import { moduleTitle, useModuleList } from '../apps/modules';
import { useMe } from '../session/session';
import { navigationOf } from './navigation';
import type { Product } from './products';

/** On a narrow screen: everything that the wide top bar shows side by side. */
export function NarrowMenu({ product }: { readonly product: Product }) {
  const { isAdmin } = useMe();
  const pages = useGlobalPages();
  const settings = useModuleList('jira:adminPage');
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...props }) => (
        <IconButton {...props} ref={triggerRef} appearance="subtle" icon={MenuIcon} label="Menu" />
      )}
    >
      <DropdownItemGroup>
        {navigationOf(product).map(({ href, text }) => (
          <DropdownItem key={href} href={href}>
            {text}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
      {pages.length > 0 && (
        <DropdownItemGroup title="Apps" hasSeparator>
          {pages.map((page) => (
            <DropdownItem key={page.key} href={page.href}>
              {page.title}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
      <DropdownItemGroup title="Settings" hasSeparator>
        {isAdmin && <DropdownItem href="/jira/settings/workflows">Workflows</DropdownItem>}
        {isAdmin &&
          settings.map((page) => (
            <DropdownItem key={page.key} href={`/jira/settings/apps/${page.key}`}>
              {moduleTitle(page)}
            </DropdownItem>
          ))}
        <DropdownItem href="/__emulator">Emulator console</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
