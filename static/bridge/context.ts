import { z } from 'zod';
import type { Answer } from '../../src/contract/answer';
import { forge } from './forge';
import { unavailable } from './unavailable';

const id = z.coerce.string();

/** Where the view is shown. Comes from the browser, so it may steer what is read, never what is allowed. */
const viewContext = z.object({
  accountId: z.string().optional(),
  cloudId: z.string().optional(),
  siteUrl: z.string(),
  moduleKey: z.string(),
  locale: z.string().default('en-US'),
  timezone: z.string().optional(),
  extension: z
    .object({
      issue: z.object({ id, key: z.string() }).optional(),
      project: z.object({ id, key: z.string() }).optional(),
    })
    .default({}),
});

export type ViewContext = z.output<typeof viewContext>;

/** Reads where the view is shown: the site, the person and, on an issue, which one. Never rejects. */
export async function readContext(): Promise<Answer<ViewContext>> {
  try {
    const { view } = await forge();
    return { ok: true, value: viewContext.parse(await view.getContext()) };
  } catch (reason) {
    return unavailable('getContext', reason);
  }
}
