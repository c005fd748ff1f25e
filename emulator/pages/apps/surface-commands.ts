import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { callback, tell } from './callback';
import { modalSize } from './modal-size';
import type { ModalRequest, Surface } from './surface';

const modal = z.looseObject({
  resource: z.string().nullish(),
  title: z.string().catch(''),
  icon: z.string().catch(''),
  size: z.unknown().optional(),
  context: z.record(z.string(), z.unknown()).catch({}),
  closeOnEscape: z.boolean().catch(true),
  closeOnOverlayClick: z.boolean().catch(true),
  onClose: callback.optional(),
});

function modalRequest(payload: unknown): ModalRequest {
  const { size, onClose, resource, ...asked } = modal.parse(payload);
  return {
    ...asked,
    resource: resource ?? undefined,
    size: modalSize(size),
    onClose: (told) => {
      tell(onClose, told);
    },
  };
}

/** What depends on where the app sits: modals, submit and close, refresh. */
export function surfaceCommands(surface: Surface): HostCommands {
  const refresh = (): boolean => {
    surface.onRefresh?.();
    return surface.onRefresh !== undefined;
  };
  return {
    openModal: (payload) => {
      surface.openModal(modalRequest(payload));
      return true;
    },
    // No surface here opens by a call of its own app; the package words it.
    open: () => false,
    submit: async (payload) => {
      await surface.onSubmit?.(payload);
      return surface.onSubmit !== undefined;
    },
    close: (payload) => {
      surface.onClose?.(payload);
      return surface.onClose !== undefined;
    },
    onClose: (payload) => {
      const listener = callback.parse(payload);
      surface.onCloseListener?.((told) => {
        tell(listener, told);
      });
      return surface.onCloseListener !== undefined;
    },
    refresh,
    refreshIssueView: refresh,
    setWorkflowRuleConfigurationCallback: (payload) => {
      const { data } = z
        .looseObject({ data: z.looseObject({ onConfigure: callback }) })
        .parse(payload);
      surface.onConfigure?.(() => Promise.resolve(data.onConfigure()));
      return surface.onConfigure !== undefined;
    },
  };
}
