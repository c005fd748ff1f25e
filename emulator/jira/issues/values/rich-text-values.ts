import { adfText, isWritableDocument } from './adf';
import { invalid, valid, type FieldCodec, type ReadValue } from './field-codec';

/** Jira's default limit for multi-line text, in characters. */
const LIMIT = 32_767;

function readDocument(input: unknown): ReadValue {
  if (!isWritableDocument(input)) {
    return invalid(
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  }
  const text = adfText(input);
  if (text.length > LIMIT) return invalid('CONTENT_LIMIT_EXCEEDED');
  return valid(input.content?.length === 0 ? undefined : input);
}

/** Description, environment and paragraph fields: ADF documents, never plain text. */
export const richTextCodec: FieldCodec = {
  operations: ['set'],
  read: readDocument,
  write: (stored) => stored,
  describe: (stored) => ({ id: null, text: adfText(stored) }),
};
