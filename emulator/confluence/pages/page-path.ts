import { percentEncoded } from '../../percent-encoded';
import type { Site } from '../../site';
import type { PageRecord } from '../model/page';
import { spaces } from '../model/space';

/** Path of a page below `/wiki`. */
export function pagePath(site: Pick<Site, 'database'>, { id, spaceId, title }: PageRecord): string {
  const key = spaces(site).get(spaceId)?.key ?? spaceId;
  return `/spaces/${key}/pages/${id}/${percentEncoded(title).replaceAll('%20', '+')}`;
}
