import { z } from 'zod';
import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { actor, editablePage, visiblePage } from '../access';
import { ConfluenceError } from '../confluence-error';
import { pages, type PageRecord } from '../model/page';
import { keepVersion } from '../model/page-version';
import { nextVersion } from '../rest-kit/next-version';
import { refuseTakenTitle } from './create-page';
import { bodySchema, checkBody } from './page-body';
import { publishPageEvent } from './page-event';

/** https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-put */
export const updateBody = z.object({
  id: z.coerce.string(),
  status: z.enum(['current', 'draft']),
  title: z.string().trim().min(1).max(255),
  spaceId: z.coerce.string().optional(),
  parentId: z.coerce.string().optional(),
  body: bodySchema,
  version: z.object({
    number: z.number().int(),
    message: z.string().optional(),
    minorEdit: z.boolean().optional(),
  }),
});

/**
 * Writes the next version of a page; written as current, a page in the trash is restored.
 * @throws ConfluenceError 409 where the version is not the next one.
 */
export function updatePage(
  site: Site,
  caller: Caller,
  id: string,
  update: z.output<typeof updateBody>,
): PageRecord {
  const authorId = actor(site, caller);
  const before = editablePage(site, caller, id, ['current', 'draft', 'trashed']);
  if (update.id !== id)
    throw new ConfluenceError(400, 'The id in the body is not that of the path.');
  const { number, message, minorEdit } = update.version;
  if (number !== before.version.number + 1) {
    throw new ConfluenceError(
      409,
      `Version must be incremented when updating a page. Current Version: [${before.version.number}]. Provided version: [${number}]`,
    );
  }
  const spaceId = update.spaceId ?? before.spaceId;
  if (spaceId !== before.spaceId) throw new ConfluenceError(400, 'A page cannot change its space.');
  if (update.status === 'current') refuseTakenTitle(site, spaceId, update.title, id);
  const page: PageRecord = {
    ...before,
    status: update.status,
    title: update.title,
    parentId: parentOf(site, caller, before, update.parentId),
    body: checkBody(update.body),
    version: nextVersion(site.clock, authorId, { before: before.version, message, minorEdit }),
  };
  site.database.transaction(() => {
    keepVersion(site, before);
    pages(site).put(id, page);
    if (page.status === 'current') {
      publishPageEvent(site, caller, BECOMES_CURRENT[before.status], page);
    }
  });
  return page;
}

/** What a change is that leaves the page current; drafts send nothing. */
const BECOMES_CURRENT = { current: 'updated', draft: 'created', trashed: 'restored' } as const;

function parentOf(
  site: Site,
  caller: Caller,
  before: PageRecord,
  parentId: string | undefined,
): string | null {
  if (parentId === undefined || parentId === before.parentId) return before.parentId;
  let above: PageRecord | undefined = visiblePage(site, caller, parentId);
  if (above.spaceId !== before.spaceId)
    throw new ConfluenceError(400, 'The parent is in another space.');
  while (above !== undefined) {
    if (above.id === before.id) throw new ConfluenceError(400, 'A page cannot lie below itself.');
    above = above.parentId === null ? undefined : pages(site).get(above.parentId);
  }
  return parentId;
}
