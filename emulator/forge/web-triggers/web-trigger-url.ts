import type { Site } from '../../site';

/** An address at which a web trigger of the app is called; it stays the same until it is deleted. */
export interface WebTriggerUrl {
  /** The last part of the address: long and random, for whoever knows it may call. */
  readonly id: string;
  /** Key of the `webtrigger` module. */
  readonly triggerKey: string;
  /** ARI of the site in one product; each product has addresses of its own. */
  readonly contextId: string;
}

export const webTriggerUrls = (site: Pick<Site, 'database'>) =>
  site.database.table<WebTriggerUrl>('forge.web-trigger-url');

/** Where the address begins; Atlassian's are `https://<installation>.hello.atlassian-dev.net/x1/<id>`. */
export const WEB_TRIGGER_PATH = '/x1/';

/** The whole address, on the product's origin. */
export const addressOf = ({ origin }: Pick<Site, 'origin'>, { id }: WebTriggerUrl): string =>
  `${origin.product}${WEB_TRIGGER_PATH}${id}`;
