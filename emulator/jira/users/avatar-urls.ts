import type { Site } from '../../site';
import { selfLink } from '../rest-kit/self-link';

/** Addresses of one picture in Jira's four sizes. */
export function avatarUrls(
  site: Pick<Site, 'origin'>,
  type: 'user' | 'project',
  id: string,
): Readonly<Record<string, string>> {
  const picture = selfLink(site, `universal_avatar/view/type/${type}/avatar/${id}`);
  const sizes = { '48x48': 'xlarge', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };
  return Object.fromEntries(
    Object.entries(sizes).map(([pixels, size]) => [pixels, `${picture}?size=${size}`]),
  );
}
