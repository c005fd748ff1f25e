import { invalid, storedTexts, valid, type FieldCodec, type ReadValue } from './field-codec';

function readLabel(input: unknown): ReadValue {
  if (typeof input !== 'string') return invalid('string expected at index 0');
  if (/\s/.test(input)) return invalid(`The label '${input}' contains spaces which is invalid.`);
  if (input === '') return invalid("The label '' is invalid.");
  if (input.length > 255) {
    return invalid(`The label '${input}' exceeds the maximum length allowed of 255.`);
  }
  return valid(input);
}

function readLabels(input: unknown): ReadValue {
  if (!Array.isArray(input)) return invalid('data was not an array');
  const labels: unknown[] = [];
  for (const element of input) {
    const label = readLabel(element);
    if (!label.ok) return label;
    labels.push(label.value);
  }
  return valid([...new Set(labels)]);
}

/** The labels field and custom label fields: words without spaces, each once. */
export const labelsCodec: FieldCodec = {
  operations: ['add', 'set', 'remove'],
  read: readLabels,
  readElement: readLabel,
  write: (stored) => stored,
  describe: (stored) => ({ id: null, text: storedTexts(stored).join(' ') }),
};
