import type { Partners } from './forge/egress';
import type { Account } from './identity';

/** A person as a site is started with them. */
export type SitePerson = Pick<
  Account,
  'accountId' | 'emailAddress' | 'displayName' | 'timeZone' | 'groups'
> &
  Partial<Pick<Account, 'locale' | 'active'>>;

/** Fills a site through its public HTTP calls alone. */
type Seed = (site: { readonly url: string }) => Promise<void>;

export interface SiteOptions {
  /** Holds `manifest.yml`; the resources' paths are relative to it. */
  readonly appDirectory: string;
  /** Holds the app's `index.cjs`. */
  readonly bundleDirectory: string;
  /** Holds the built pages of the products. */
  readonly pagesDirectory: string;
  /** SQLite file of the site's state, or `:memory:`. Snapshots of seeds lie beside it. */
  readonly stateFile: string;
  /** Port of the products; assets and proxy take the next two. 0 takes any free ones. */
  readonly port: number;
  readonly people: readonly SitePerson[];
  /** Seeds by name, beside `empty`, which is always there. */
  readonly seeds: Readonly<Record<string, Seed>>;
  /** What a site without state begins with: `empty` or one of `seeds`. */
  readonly initialSeed: string;
  /** An instant at which time stands still until it is moved; real time without it. */
  readonly clock?: { readonly fixed: string };
  readonly ids?: 'fixed' | 'random';
  /** The app's name as people see it; a manifest has none. */
  readonly appName: string;
  /** Stand-ins for services outside of Atlassian, by host. */
  readonly partners?: Partners;
  /** Takes what the app logs as an error and what its manifest says in vain; standard error unless said otherwise. */
  readonly showError?: (text: string) => void;
}
