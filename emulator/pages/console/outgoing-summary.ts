import { z } from 'zod';
import type { Outgoing } from './console-data';

const record = z.looseObject({
  system: z.string(),
  action: z.string(),
  object: z.string(),
  id: z.string(),
});
const post = z.looseObject({ text: z.string().min(1) });
const blockPost = z.looseObject({
  blocks: z.array(z.looseObject({ text: z.looseObject({ text: z.string() }).optional() })),
});
const titled = z.union([
  z.looseObject({ subject: z.string() }).transform(({ subject }) => subject),
  z.looseObject({ summary: z.string() }).transform(({ summary }) => summary),
]);

const DONE: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'updated',
  archive: 'archived',
  delete: 'deleted',
};

/** One line for something that left the site: an e-mail's subject, a post's text, what became of a record. */
export function outgoingSummary(item: Outgoing): string {
  const written = record.safeParse(item);
  if (written.success) {
    const { system, action, object, id } = written.data;
    return `${system}: ${object} ${id} ${DONE[action] ?? action}`;
  }
  const mail = titled.safeParse(item);
  if (mail.success) return mail.data;
  const posted = post.safeParse(item);
  if (posted.success) return posted.data.text;
  const block = blockPost.safeParse(item);
  const first = block.success
    ? block.data.blocks.find(({ text }) => text !== undefined)
    : undefined;
  return first?.text?.text ?? 'Without subject';
}
