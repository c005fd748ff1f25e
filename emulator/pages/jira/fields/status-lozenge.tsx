import Lozenge from '@atlaskit/lozenge';
import { z } from 'zod';

export const statusSchema = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});
export type Status = z.infer<typeof statusSchema>;

/** Grey, blue or green, by the category of the status. */
export function appearanceOf(status: Status): 'default' | 'inprogress' | 'success' {
  switch (status.statusCategory.key) {
    case 'indeterminate':
      return 'inprogress';
    case 'done':
      return 'success';
    default:
      return 'default';
  }
}

export function StatusLozenge({ status }: { readonly status: Status }) {
  return <Lozenge appearance={appearanceOf(status)}>{status.name}</Lozenge>;
}
