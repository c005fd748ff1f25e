import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AppIcon from '@atlaskit/icon/core/app';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useGlobalPages } from '../apps/global-pages';

/** The pages of installed apps. Without any there is no menu. */
export function AppsMenu() {
  const pages = useGlobalPages();
  if (pages.length === 0) return null;
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...props }) => (
        <Button {...props} ref={triggerRef} appearance="subtle" iconAfter={ChevronDownIcon}>
          Apps
        </Button>
      )}
    >
      <DropdownItemGroup title="Your apps">
        {pages.map((page) => (
          <DropdownItem key={page.key} href={page.href} elemBefore={<AppIcon label="" />}>
            {page.title}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
