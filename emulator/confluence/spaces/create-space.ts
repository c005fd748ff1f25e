import { z } from 'zod';
import type { Site } from '../../site';
import { ConfluenceError } from '../confluence-error';
import { spaces, type SpaceRecord } from '../model/space';
import { createPage } from '../pages/create-page';

export const spaceBody = z.object({
  key: z
    .string()
    .regex(/^[A-Za-z0-9]{1,255}$/, 'a space key has letters and digits only')
    .optional(),
  alias: z.string().optional(),
  name: z.string().trim().min(1).max(200),
  description: z.object({ value: z.string(), representation: z.string() }).optional(),
});

/** Makes a space with its home page. @throws ConfluenceError 400 where the key is taken. */
export function createSpace(
  site: Site,
  authorId: string,
  body: z.output<typeof spaceBody>,
): SpaceRecord {
  const key = body.key ?? body.alias;
  if (key === undefined) throw new ConfluenceError(400, 'A space has a key or an alias.');
  const taken = spaces(site).find((space) => space.key.toLowerCase() === key.toLowerCase());
  if (taken !== undefined) {
    throw new ConfluenceError(400, `A space already exists with key ${taken.key}.`);
  }
  return site.database.transaction(() => {
    const id = String(site.ids.next('confluence.content', 32768));
    const homepage = createPage(site, authorId, {
      spaceId: id,
      title: `${body.name} Home`,
      parentId: null,
      status: 'current',
      body: { representation: 'storage', value: '' },
    });
    const space: SpaceRecord = {
      id,
      key,
      name: body.name,
      description: body.description?.value ?? '',
      authorId,
      createdAt: site.clock.now(),
      homepageId: homepage.id,
    };
    spaces(site).put(id, space);
    return space;
  });
}
