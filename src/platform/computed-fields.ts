import { route } from '@forge/api';
import type { ComputedFields } from '../usecases/ports/requests';
import { sender, unexpected } from './product-request';

/**
 * The fields of the manifest that only the app writes.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/
 */
export const computedFields: ComputedFields = {
  async set(fieldId, issueId, value) {
    const send = sender('jira', 'app');
    const body = { updates: [{ issueIds: [Number(issueId)], value }] };
    const reply = await send('PUT', route`/rest/api/3/app/field/${fieldId}/value`, body);
    if (reply.status !== 204 && reply.status !== 200) {
      throw unexpected('Writing a computed field', reply);
    }
  },
};
