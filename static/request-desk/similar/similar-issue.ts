import { z } from 'zod';
import type { CallValue } from '../../../src/contract/calls';
import type { DeclinedRequestMatch, OpenRequestMatch } from '../../../src/domain/similar';

type Source = CallValue<'getSimilarRequests'>;

const note = z.object({ reason: z.string() });
const choice = z.object({ value: z.string() });
const choices = z.array(choice).catch([]);
const node = z.looseObject({
  text: z.string().optional(),
  content: z.array(z.unknown()).default([]),
});

/** Words of a document as Jira's REST v3 gives it, of any text, or none. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const parsed = node.safeParse(value);
  if (!parsed.success) return '';
  return [parsed.data.text ?? '', ...parsed.data.content.map(wordsOf)].join(' ').trim();
}

/** Schema of a page of `search/jql` whose issues become matches; which custom field is which differs by site. */
export function similarPage({
  fields: ids,
  declinedStatusId,
  decisionProperty,
  accountId,
}: Source) {
  const issue = z
    .object({
      id: z.coerce.string(),
      key: z.string(),
      fields: z.looseObject({
        summary: z.string().nullish(),
        status: z.object({ id: z.coerce.string(), name: z.string() }),
        reporter: z.object({ accountId: z.string() }).nullish(),
      }),
      properties: z.record(z.string(), z.unknown()).default({}),
    })
    .transform(({ id, key, fields, properties }): OpenRequestMatch | DeclinedRequestMatch => {
      const type = choice.safeParse(fields[ids.assetType]);
      const described = {
        id,
        key,
        path: `/browse/${key}`,
        title: fields.summary ?? key,
        text: wordsOf(fields[ids.purpose]),
        type: type.success ? type.data.value : '',
        industries: choices.parse(fields[ids.industry]).map(({ value }) => value),
      };
      if (fields.status.id !== declinedStatusId) {
        const own = fields.reporter?.accountId === accountId;
        return { kind: 'open-request', ...described, status: fields.status.name, own };
      }
      const noted = note.safeParse(properties[decisionProperty]);
      const reason = noted.success ? noted.data.reason : undefined;
      return { kind: 'declined-request', ...described, reason };
    });
  return z.object({ issues: z.array(issue), nextPageToken: z.string().nullish() });
}
