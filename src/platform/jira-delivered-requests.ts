import { route } from '@forge/api';
import { z } from 'zod';
import type { Desk } from '../domain/desk';
import type { DeliveredRequest } from '../domain/intake/cycle-time';
import type { DeliveredRequests } from '../usecases/ports/delivered-requests';
import { sender, unexpected } from './product-request';
import { singleValue } from './request-codec';

/** Jira's own most for a page with fields. */
const pageLength = 100;
const mostPages = 5;

const instant = z.string().transform((text) => new Date(text).toISOString());
const page = z.object({
  issues: z.array(
    z.object({
      fields: z.looseObject({ created: instant, statuscategorychangedate: instant.nullish() }),
    }),
  ),
  nextPageToken: z.string().nullish(),
});

type Page = z.infer<typeof page>;

/**
 * Delivered requests searched as the app. Delivered and Closed are of one status category, so that the
 * change of the category is the delivery: of a revised asset, the latest one.
 */
export const jiraDeliveredRequests: DeliveredRequests = {
  async latest(desk) {
    const first = await readPage(desk);
    const found = [...deliveriesOf(desk, first)];
    let next = first.nextPageToken;
    for (let pages = 1; next && pages < mostPages; pages += 1) {
      const more = await readPage(desk, next);
      found.push(...deliveriesOf(desk, more));
      next = more.nextPageToken;
    }
    return found;
  },
};

async function readPage(desk: Desk, token?: string): Promise<Page> {
  const { Delivered, Closed } = desk.statuses;
  const reply = await sender('jira', 'app')('POST', route`/rest/api/3/search/jql`, {
    jql: `project = "${desk.project.key}" AND issuetype = ${desk.issueTypeId} AND status IN (${Delivered}, ${Closed}) ORDER BY statusCategoryChangedDate DESC`,
    fields: [desk.fields.assetType, desk.fields.effort, 'created', 'statuscategorychangedate'],
    maxResults: pageLength,
    ...(token === undefined ? {} : { nextPageToken: token }),
  });
  if (reply.status !== 200) throw unexpected('Searching delivered requests', reply);
  return page.parse(reply.body);
}

function deliveriesOf(desk: Desk, { issues }: Page): readonly DeliveredRequest[] {
  return issues.flatMap(({ fields }) => {
    const { created: submitted, statuscategorychangedate: delivered } = fields;
    if (delivered === null || delivered === undefined) return [];
    const assetType = singleValue(fields[desk.fields.assetType]);
    const effort = singleValue(fields[desk.fields.effort]);
    return [
      {
        submitted,
        delivered,
        ...(assetType === undefined ? {} : { assetType }),
        ...(effort === undefined ? {} : { effort }),
      },
    ];
  });
}
