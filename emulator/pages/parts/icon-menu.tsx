import { IconButton, type IconButtonProps } from '@atlaskit/button/new';
import DropdownMenu from '@atlaskit/dropdown-menu';
import type { ReactNode } from 'react';

interface IconMenuProps {
  readonly icon: IconButtonProps['icon'];
  /** What the button is called for those who do not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A menu behind a button that is an icon alone. */
export function IconMenu({ icon, label, children }: IconMenuProps) {
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <IconButton {...props} ref={triggerRef} appearance="subtle" icon={icon} label={label} />
      )}
    >
      {children}
    </DropdownMenu>
  );
}
