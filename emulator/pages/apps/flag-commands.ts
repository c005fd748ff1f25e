import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { closeFlag, showFlag, type FlagAction } from '../flags/flag-store';
import { callback } from './callback';

const flag = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(['info', 'success', 'warning', 'error']).catch('info'),
  isAutoDismiss: z.boolean().optional(),
  actions: z.array(z.looseObject({ text: z.string(), onClick: callback.optional() })).optional(),
});

/** Flags of apps, among those of the page. */
export const flagCommands: HostCommands = {
  showFlag: (payload) => {
    const asked = flag.parse(payload);
    const actions = (asked.actions ?? []).map(({ text, onClick }): FlagAction => ({
      text,
      onClick: () => void onClick?.(),
    }));
    showFlag({
      id: asked.id,
      tone: asked.type,
      title: asked.title ?? '',
      ...(asked.description === undefined ? {} : { description: asked.description }),
      actions,
      autoDismiss: asked.isAutoDismiss ?? false,
    });
    return true;
  },
  closeFlag: (payload) => {
    closeFlag(z.looseObject({ id: z.coerce.string() }).parse(payload).id);
    return true;
  },
};
