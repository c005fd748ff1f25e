import { invalid, isEmptyValue, valid, type FieldCodec, type ReadValue } from './field-codec';
import { schemaRefusal } from './forge-schema';

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  string: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string',
  datetime: (value) => typeof value === 'string',
  user: (value) => typeof value === 'string',
  group: (value) => typeof value === 'string',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function matches(input: unknown, type: string, items: string | undefined): boolean {
  if (type === 'array') {
    return (
      Array.isArray(input) && input.every((item) => matches(item, items ?? 'string', undefined))
    );
  }
  return CHECKS[type]?.(input) ?? false;
}

/** Forge fields keep the plain value that their app wrote, of the type its manifest declares. */
export const forgeCodec: FieldCodec = {
  operations: [],
  read: (input, scope): ReadValue => {
    const { type, items } = scope.field.schema;
    if (!matches(input, type, items)) {
      return invalid(`The value of the field ${scope.field.id} must be of the type ${type}.`);
    }
    const refusal = schemaRefusal(input, scope);
    if (refusal !== undefined) return invalid(refusal);
    return valid(isEmptyValue(input) ? undefined : input);
  },
  write: (stored) => stored,
  describe: (stored) => ({
    id: null,
    text: typeof stored === 'string' ? stored : JSON.stringify(stored),
  }),
};
