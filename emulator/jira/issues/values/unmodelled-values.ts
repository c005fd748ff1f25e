import { invalid, valid, type FieldCodec, type ReadValue, type ValueScope } from './field-codec';
import { property } from './property';

function nameOf(input: unknown): string {
  return String(property(input, 'name') ?? property(input, 'id') ?? input);
}

/** Components and versions: a project here has none, so that only the empty list is right. */
export const unmodelledListCodec: FieldCodec = {
  operations: ['add', 'set', 'remove'],
  read: (input, scope: ValueScope): ReadValue => {
    if (!Array.isArray(input)) return invalid('data was not an array');
    if (input.length === 0) return valid(undefined);
    return invalid(`${scope.field.name} name '${nameOf(input[0])}' is not valid`);
  },
  readElement: (input, scope) =>
    invalid(`${scope.field.name} name '${nameOf(input)}' is not valid`),
  write: () => [],
  describe: () => ({ id: null, text: null }),
  allowedValues: () => [],
};
