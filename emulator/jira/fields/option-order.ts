import { z } from 'zod';
import { JiraError } from '../errors';
import type { FieldOption } from '../model/field';
import { numericId } from '../rest-kit/numeric-id';

/** Where options move to: to an end of the list, or behind another option. */
export const optionOrder = z
  .object({
    customFieldOptionIds: z.array(numericId).min(1),
    after: numericId.optional(),
    position: z.enum(['First', 'Last']).optional(),
  })
  .refine((order) => (order.after === undefined) !== (order.position === undefined), {
    message: 'Give either after or position.',
  });

/** The options in their new order. Throws 404 for an option that the context does not have. */
export function moveOptions(
  options: readonly FieldOption[],
  order: z.output<typeof optionOrder>,
): readonly FieldOption[] {
  const moved = order.customFieldOptionIds.map((id) => known(options, id));
  const rest = options.filter((option) => !moved.includes(option));
  if (order.position === 'First') return [...moved, ...rest];
  if (order.after === undefined) return [...rest, ...moved];
  const index = rest.indexOf(known(options, order.after));
  if (index === -1) throw new JiraError(400, ['An option cannot be moved behind itself.']);
  return [...rest.slice(0, index + 1), ...moved, ...rest.slice(index + 1)];
}

function known(options: readonly FieldOption[], id: string): FieldOption {
  const option = options.find((candidate) => candidate.id === id);
  if (option !== undefined) return option;
  throw new JiraError(404, [`The custom field option with id ${id} was not found in the context.`]);
}
