import { z } from 'zod';
import type { DialogField } from '../../src/domain/intake/dialog';

const option = z.object({ value: z.string() });
const node = z.object({
  text: z.string().optional(),
  attrs: z.object({ text: z.string().optional(), url: z.string().optional() }).optional(),
  content: z.array(z.unknown()).optional(),
});

/** What a field of Jira's dialog holds as text: a select's option, a document's words; '' when it is empty. */
export function fieldText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(fieldText).join(', ');
  const chosen = option.safeParse(value);
  return chosen.success ? chosen.data.value : documentText(value);
}

/** @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
function documentText(value: unknown): string {
  const parsed = node.safeParse(value);
  if (!parsed.success) return '';
  const { text, attrs, content = [] } = parsed.data;
  return text ?? attrs?.text ?? attrs?.url ?? content.map(documentText).join('');
}

/** What empties a field of a kind. */
export function emptyValue(kind: DialogField['kind']) {
  switch (kind) {
    case 'text':
      return '';
    case 'paragraph':
      return { type: 'doc' as const, version: 1 as const, content: [] };
    case 'multi-select':
      return [];
    case 'select':
    case 'number':
    case 'date':
      return null;
    default:
      return kind satisfies never;
  }
}
