import type { Site } from '../../site';
import type { FieldContext } from '../model/field';

/** A context without options; without more it holds for every project and issue type. */
export function newContext(
  site: Pick<Site, 'ids'>,
  name: string,
  more: Partial<Pick<FieldContext, 'description' | 'projectIds' | 'issueTypeIds'>> = {},
): FieldContext {
  const id = String(site.ids.next('jira.field-context', 10100));
  return { id, name, description: '', projectIds: [], issueTypeIds: [], options: [], ...more };
}
