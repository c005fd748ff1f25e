import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { openCreateDialog } from '../jira/create/create-request';
import { useAddress } from '../router/location';
import { AppsMenu } from './apps-menu';
import { NarrowMenu } from './narrow-menu';
import { PersonMenu } from './person-menu';
import { ProductLogo } from './product-logo';
import { ProductMenu } from './product-menu';
import { productOf, PRODUCTS, type Product } from './products';
import { SearchBox } from './search-box';
import { ColorModeMenu, ConsoleLink, SettingsMenu } from './settings-menus';
import { navigationOf } from './navigation';
import styles from './top-bar.module.css';

function MainLinks({ product, path }: { readonly product: Product; readonly path: string }) {
  return (
    <ul className={styles['links']}>
      {navigationOf(product).map(({ href, text }) => (
        <li key={href}>
          <a
            href={href}
            className={styles['link']}
            aria-current={path === href ? 'page' : undefined}
          >
            {text}
          </a>
        </li>
      ))}
      <li>
        <AppsMenu />
      </li>
    </ul>
  );
}

function CreateButton({ product }: { readonly product: Product }) {
  if (product === 'confluence') return null;
  const open = (): void => {
    openCreateDialog({});
  };
  return (
    <>
      <span className={styles['wideOnly']}>
        <Button appearance="primary" onClick={open}>
          Create
        </Button>
      </span>
      <span className={styles['narrowOnly']}>
        <IconButton appearance="primary" icon={AddIcon} label="Create" onClick={open} />
      </span>
    </>
  );
}

/** The bar over every page: products, pages, apps, search, and who is looking. */
export function TopBar() {
  const { path } = useAddress();
  const product = productOf(path);
  return (
    <header className={styles['bar']}>
      <nav className={styles['start']} aria-label="Site">
        <ProductMenu current={product} />
        <span className={styles['narrowOnly']}>
          <NarrowMenu product={product} />
        </span>
        <a
          href={PRODUCTS[product].home}
          className={styles['home']}
          aria-label={`${PRODUCTS[product].name} home`}
        >
          <ProductLogo product={product} />
          <span className={styles['product']}>{PRODUCTS[product].name}</span>
        </a>
        <span className={styles['wideOnly']}>
          <MainLinks product={product} path={path} />
        </span>
        <CreateButton product={product} />
      </nav>
      <div className={styles['search']}>
        <SearchBox key={product} product={product} />
      </div>
      <div className={styles['end']}>
        <span className={styles['wideOnly']}>
          <ConsoleLink />
          <SettingsMenu />
        </span>
        <ColorModeMenu />
        <PersonMenu />
      </div>
    </header>
  );
}
