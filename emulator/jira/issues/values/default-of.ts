import { defaultKind } from '../../fields/default-value';
import { fieldContextFor } from '../../project-configuration';
import { codecOf } from './codec-of';
import { isEmptyValue, type ValueScope } from './field-codec';

/**
 * What a new issue has in a custom field that its creator says nothing of, in storage form; undefined
 * without a default. A default that is no longer right, such as an option that is disabled, is none.
 */
export function defaultOf(scope: ValueScope): unknown {
  const { site, field, projectId, issueTypeId } = scope;
  const value = fieldContextFor(field, projectId, issueTypeId)?.defaultValue;
  if (value === undefined) return undefined;
  const input = defaultKind(field)?.input(value, new Date(site.clock.now()));
  const read = isEmptyValue(input) ? undefined : codecOf(field)?.read(input, scope);
  return read?.ok === true ? read.value : undefined;
}
