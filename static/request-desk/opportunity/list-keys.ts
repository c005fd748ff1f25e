type List = {
  readonly isOpen: boolean;
  /** Place of the option that the keyboard is at, -1 for none. */
  readonly active: number;
};

/** Where a key leads: through the list and around its ends, or out of it. Nothing for every other key. */
export function listAfter(key: string, { isOpen, active }: List, length: number): List | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { isOpen: true, active: isOpen ? (active + 1) % length : 0 };
    case 'ArrowUp':
      return { isOpen: true, active: isOpen && active > 0 ? active - 1 : length - 1 };
    case 'Escape':
      return isOpen ? { isOpen: false, active: -1 } : undefined;
    default:
      return undefined;
  }
}
