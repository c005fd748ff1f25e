import { invalid, storedText, valid, type FieldCodec, type ReadValue } from './field-codec';

const SINGLE_LINE_LIMIT = 255;

function readSummary(input: unknown): ReadValue {
  if (typeof input !== 'string') return invalid('Operation value must be a string');
  const summary = input.trim();
  if (summary === '') return invalid('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) {
    return invalid('The summary is invalid because it contains newline characters.');
  }
  if (summary.length > SINGLE_LINE_LIMIT) {
    return invalid('Summary must be less than 255 characters.');
  }
  return valid(summary);
}

function readLine(input: unknown): ReadValue {
  if (typeof input !== 'string') return invalid('Operation value must be a string');
  if (input.length > SINGLE_LINE_LIMIT) {
    return invalid('The entered text is too long. It exceeds the allowed limit of 255 characters.');
  }
  return valid(input === '' ? undefined : input);
}

function readUrl(input: unknown): ReadValue {
  const line = readLine(input);
  if (!line.ok || line.value === undefined) return line;
  return URL.canParse(storedText(line.value)) ? line : invalid('Not a valid URL');
}

const plain: Pick<FieldCodec, 'operations' | 'write' | 'describe'> = {
  operations: ['set'],
  write: (stored) => stored,
  describe: (stored) => ({ id: null, text: storedText(stored) }),
};

/** The summary: one line, at most 255 characters, never empty. */
export const summaryCodec: FieldCodec = { ...plain, read: readSummary };

/** A custom text field of one line, at most 255 characters. */
export const textCodec: FieldCodec = { ...plain, read: readLine };

/** A custom URL field. */
export const urlCodec: FieldCodec = { ...plain, read: readUrl };
