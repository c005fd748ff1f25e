import type { ComponentType, ReactNode } from 'react';
import { useAddress } from '../router/location';
import styles from './side-nav.module.css';

interface SideLink {
  readonly href: string;
  readonly text: string;
  readonly icon: ComponentType<{ readonly label: string }>;
}

export interface SideNavProps {
  readonly label: string;
  readonly head: ReactNode;
  readonly groups: readonly {
    readonly title?: string;
    readonly links: readonly SideLink[];
  }[];
}

/** Navigation beside a page; a row that scrolls on a narrow screen. */
export function SideNav({ label, head, groups }: SideNavProps) {
  const { path } = useAddress();
  return (
    <nav aria-label={label} className={styles['nav']}>
      <div className={styles['head']}>{head}</div>
      {groups.map(({ title, links }) => (
        <div key={title ?? ''} className={styles['group']}>
          {title !== undefined && <div className={styles['title']}>{title}</div>}
          <ul>
            {links.map(({ href, text, icon: Icon }) => (
              <li key={href}>
                <a
                  href={href}
                  className={styles['link']}
                  aria-current={path === href ? 'page' : undefined}
                >
                  <Icon label="" />
                  <span>{text}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
