import { refused, type Refusal } from './outcome';
import type { ChangeResult } from './ports/requests';

/** What a change that Jira did not make means to the person; nothing when it was made. */
export function changeRefusal(result: ChangeResult): Refusal | undefined {
  switch (result.kind) {
    case 'changed':
      return undefined;
    case 'not-allowed':
      return refused('not-allowed', 'Jira does not allow you this change. Ask the project admin.');
    case 'not-found':
      return refused('not-found', 'This request does not exist, or you may not see it.');
    case 'conflict':
      return refused('conflict', 'Somebody else changed the request. Reload and try again.');
    case 'refused':
      return refused('refused', result.message);
    default:
      return result satisfies never;
  }
}
