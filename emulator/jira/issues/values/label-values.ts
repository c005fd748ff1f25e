import { invalid, storedTexts, valid, type FieldCodec, type ReadValue } from './field-codec';
import { readList } from './read-list';

function readLabel(input: unknown): ReadValue {
  if (typeof input !== 'string') return invalid('string expected at index 0');
  if (/\s/.test(input)) return invalid(`The label '${input}' contains spaces which is invalid.`);
  if (input === '') return invalid("The label '' is invalid.");
  if (input.length > 255) {
    return invalid(`The label '${input}' exceeds the maximum length allowed of 255.`);
  }
  return valid(input);
}

const readLabels = (input: unknown): ReadValue => readList(input, readLabel);

/** The labels field and custom label fields: words without spaces, each once. */
export const labelsCodec: FieldCodec = {
  operations: ['add', 'set', 'remove'],
  read: readLabels,
  readElement: readLabel,
  write: (stored) => stored,
  describe: (stored) => ({ id: null, text: storedTexts(stored).join(' ') }),
};
