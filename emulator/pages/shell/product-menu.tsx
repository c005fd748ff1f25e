import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AppSwitcherIcon from '@atlaskit/icon/core/app-switcher';
import { ProductLogo } from './product-logo';
import { PRODUCTS, type Product } from './products';

/** Switches between the products of the site. */
export function ProductMenu({ current }: { readonly current: Product }) {
  return (
    <DropdownMenu<HTMLButtonElement>
      trigger={({ triggerRef, ...props }) => (
        <IconButton
          {...props}
          ref={triggerRef}
          appearance="subtle"
          icon={AppSwitcherIcon}
          label="Switch products"
        />
      )}
    >
      <DropdownItemGroup title="Switch to">
        {(['jira', 'confluence'] as const).map((product) => (
          <DropdownItem
            key={product}
            href={PRODUCTS[product].home}
            elemBefore={<ProductLogo product={product} />}
            isSelected={product === current}
          >
            {PRODUCTS[product].name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
