import { route } from '@forge/api';
import type { ComputedFields } from '../usecases/ports/requests';
import { sender, unexpected } from './product-request';

/** Jira's description names no limit; a call that is refused or cut off should not take everything with it. */
const issuesPerCall = 500;

/**
 * The fields of the manifest that only the app writes, many issues in one call. A score that follows time and deals
 * is no news in an issue's history, so the changelog is left alone.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/
 */
export const computedFields: ComputedFields = {
  async set(fieldId, issueId, value) {
    await computedFields.setAll(fieldId, [{ issueId, value }]);
  },
  async setAll(fieldId, values) {
    const send = sender('jira', 'app');
    const path = route`/rest/api/3/app/field/${fieldId}/value?generateChangelog=false`;
    for (let start = 0; start < values.length; start += issuesPerCall) {
      const some = values.slice(start, start + issuesPerCall);
      const reply = await send('PUT', path, { updates: byValue(some) });
      if (reply.status !== 204 && reply.status !== 200) {
        throw unexpected('Writing a computed field', reply);
      }
    }
  },
};

type Values = Parameters<ComputedFields['setAll']>[1];

function byValue(
  values: Values,
): readonly { issueIds: number[]; value: Values[number]['value'] }[] {
  const groups = new Map<Values[number]['value'], number[]>();
  for (const { issueId, value } of values) {
    const ids = groups.get(value) ?? [];
    ids.push(Number(issueId));
    groups.set(value, ids);
  }
  return [...groups].map(([value, issueIds]) => ({ issueIds, value }));
}
