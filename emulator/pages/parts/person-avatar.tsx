import styles from './person-avatar.module.css';

const COLORS = ['blue', 'teal', 'green', 'purple', 'magenta', 'red', 'orange', 'gray'] as const;

function colorOf(name: string): (typeof COLORS)[number] {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return COLORS[sum % COLORS.length] ?? 'blue';
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
}

export interface PersonAvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly shape?: 'circle' | 'square';
}

/** Initials on a colour that belongs to the name. It says nothing to a screen reader: the name stands beside it. */
export function PersonAvatar({ name, size = 'small', shape = 'circle' }: PersonAvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={`${styles['avatar'] ?? ''} ${styles[size] ?? ''} ${styles[shape] ?? ''}`}
      style={{ background: `var(--ds-background-accent-${colorOf(name)}-bolder)` }}
      data-letters={shape === 'square' ? name.charAt(0).toUpperCase() : initials(name)}
    />
  );
}
