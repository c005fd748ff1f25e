import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { closeFlag, showFlag, type FlagAction } from '../flags/flag-store';
import { callback, tell } from './callback';

const TONES = ['info', 'success', 'warning', 'error'] as const;

const flagId = z.union([z.string(), z.number()]).transform((id) => `app-${String(id)}`);
const flag = z.looseObject({
  id: flagId,
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(TONES).catch('info'),
  /** Makes the flag bold: coloured all over, and without a button that dismisses it. */
  appearance: z.enum(TONES).optional().catch(undefined),
  isAutoDismiss: z.boolean().optional(),
  actions: z.array(z.looseObject({ text: z.string(), onClick: callback.optional() })).optional(),
});

/** Flags of apps, among those of the page. */
export const flagCommands: HostCommands = {
  showFlag: (payload) => {
    const asked = flag.parse(payload);
    const actions = (asked.actions ?? []).map(({ text, onClick }): FlagAction => ({
      text,
      onClick: () => {
        tell(onClick);
      },
    }));
    showFlag({
      id: asked.id,
      tone: asked.appearance ?? asked.type,
      bold: asked.appearance !== undefined,
      title: asked.title ?? '',
      ...(asked.description === undefined ? {} : { description: asked.description }),
      actions,
      autoDismiss: asked.isAutoDismiss ?? false,
    });
    return true;
  },
  closeFlag: (payload) => {
    closeFlag(z.looseObject({ id: flagId }).parse(payload).id);
    return true;
  },
};
