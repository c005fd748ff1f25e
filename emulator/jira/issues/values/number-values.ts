import { invalid, valid, type FieldCodec } from './field-codec';

/** A custom number field. */
export const numberCodec: FieldCodec = {
  operations: ['set'],
  read: (input) =>
    typeof input === 'number' && Number.isFinite(input)
      ? valid(input)
      : invalid('Operation value must be a number'),
  write: (stored) => stored,
  describe: (stored) => ({ id: null, text: String(stored) }),
};
