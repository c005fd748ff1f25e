import { route } from '@forge/api';
import { z } from 'zod';
import type { Desk } from '../domain/desk';
import type { MadeRequests } from '../usecases/ports/made-requests';
import { sender, unexpected } from './product-request';
import { singleValue } from './request-codec';

/** Jira's own most for a page with fields. */
const pageLength = 100;

const page = z.object({
  issues: z.array(
    z.object({
      fields: z.looseObject({ assignee: z.object({ accountId: z.string() }).nullish() }),
    }),
  ),
});

/** Delivered requests searched as the app. The assignee at the delivery is who made it. */
export const jiraMadeRequests: MadeRequests = {
  async ofType(desk, assetType) {
    const { assetType: typeField, owningTeam: teamField } = desk.fields;
    const reply = await sender('jira', 'app')('POST', route`/rest/api/3/search/jql`, {
      jql: madeJql(desk, assetType),
      fields: ['assignee', typeField, teamField],
      maxResults: pageLength,
    });
    if (reply.status !== 200) throw unexpected('Searching who made assets', reply);
    return page.parse(reply.body).issues.flatMap(({ fields }) => {
      if (singleValue(fields[typeField]) !== assetType) return [];
      const accountId = fields.assignee?.accountId;
      const owningTeam = singleValue(fields[teamField]);
      if (accountId === undefined) return [];
      return [{ accountId, ...(owningTeam === undefined ? {} : { owningTeam }) }];
    });
  },
};

function madeJql({ project, issueTypeId, statuses, fields }: Desk, assetType: string): string {
  const field = `cf[${fields.assetType.replace('customfield_', '')}]`;
  const type = assetType.replace(/[\\"]/g, '\\$&');
  return [
    `project = "${project.key}"`,
    `issuetype = ${issueTypeId}`,
    `status IN (${statuses.Delivered}, ${statuses.Closed})`,
    `${field} = "${type}"`,
    'assignee IS NOT EMPTY',
    'statusCategoryChangedDate >= -365d ORDER BY statusCategoryChangedDate DESC',
  ].join(' AND ');
}
