import type { Site } from '../../../site';
import type { FieldOption, FieldRecord } from '../../model/field';
import { applicableOptions } from '../../project-configuration';
import {
  storedTexts,
  valid,
  type FieldCodec,
  type ReadValue,
  type ValueScope,
} from './field-codec';
import { findOption, optionBean, readOptionOf } from './option-values';
import { property } from './property';

const options = ({ field, projectId, issueTypeId }: ValueScope) =>
  applicableOptions(field, projectId, issueTypeId);

const childrenOf = (all: readonly FieldOption[], parentId: string) =>
  all.filter((option) => option.optionId === parentId);

function read(input: unknown, scope: ValueScope): ReadValue {
  const all = options(scope);
  const tops = all.filter((option) => option.optionId === undefined);
  const parent = readOptionOf(input, tops, scope.field.name);
  if (!parent.ok) return parent;
  const child = property(input, 'child');
  if (child === undefined || child === null) return valid([parent.value]);
  const below = readOptionOf(child, childrenOf(all, String(parent.value)), scope.field.name);
  return below.ok ? valid([parent.value, below.value]) : below;
}

function write(stored: unknown, site: Site, field: FieldRecord): unknown {
  const [parent, child] = storedTexts(stored).map((id) => findOption(field, id));
  if (parent === undefined) return null;
  const bean = optionBean(parent, site);
  return child === undefined ? bean : { ...bean, child: optionBean(child, site) };
}

/** As a real changelog has it: `Parent values: Europe(10000)Level 1 values: Spain(10001)`. */
function describe(stored: unknown, _site: Site, field: FieldRecord) {
  const [parent, child] = storedTexts(stored).map(
    (id) => `${findOption(field, id)?.value ?? id}(${id})`,
  );
  const below = child === undefined ? '' : `Level 1 values: ${child}`;
  return { id: storedTexts(stored).join(':'), text: `Parent values: ${parent ?? ''}${below}` };
}

/** A choice and, below it, a second one; stored as one or two option ids. */
export const cascadingCodec: FieldCodec = {
  operations: ['set'],
  read,
  write,
  describe,
  allowedValues: (scope) => {
    const all = options(scope);
    return all
      .filter((option) => option.optionId === undefined)
      .map((option) => ({
        ...optionBean(option, scope.site),
        children: childrenOf(all, option.id).map((child) => optionBean(child, scope.site)),
      }));
  },
};
