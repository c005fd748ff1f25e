import Link from '@atlaskit/link';
import type { MouseEvent } from 'react';

type FieldLinkProps = {
  /** Id of the control. */
  readonly id: string;
  readonly label: string;
  /** Shows the control first where it may be out of sight, on another tab. */
  readonly reveal?: ((id: string) => void) | undefined;
};

/** A field's name that leads to its control. */
export function FieldLink({ id, label, reveal }: FieldLinkProps) {
  const focus = (event: MouseEvent) => {
    event.preventDefault();
    reveal?.(id);
    const control = document.getElementById(id);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  };
  return (
    <Link href={`#${id}`} onClick={focus}>
      {label}
    </Link>
  );
}
