import type { Site } from '../site';

/** What a stand-in needs of the site it runs beside. */
export type PartnerSite = Pick<Site, 'clock' | 'database' | 'ids'>;
