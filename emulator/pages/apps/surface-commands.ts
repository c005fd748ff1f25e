import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { callback } from './callback';
import type { ModalRequest, Surface } from './surface';

const WIDTHS: Readonly<Record<string, string>> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100%',
  fullscreen: '100%',
  resizable: '968px',
};

const modal = z.looseObject({
  resource: z.string().nullish(),
  title: z.string().catch(''),
  size: z
    .union([z.string(), z.looseObject({ width: z.string(), height: z.string().optional() })])
    .catch('medium'),
  context: z.record(z.string(), z.unknown()).catch({}),
  closeOnEscape: z.boolean().catch(true),
  closeOnOverlayClick: z.boolean().catch(true),
  onClose: callback.optional(),
});

function modalRequest(payload: unknown): ModalRequest {
  const { size, onClose, resource, ...asked } = modal.parse(payload);
  const tall = size === 'max' || size === 'fullscreen';
  return {
    ...asked,
    resource: resource ?? undefined,
    width: typeof size === 'string' ? (WIDTHS[size] ?? '600px') : size.width,
    height: typeof size === 'string' ? (tall ? '80vh' : undefined) : size.height,
    onClose: (told) => void onClose?.(told),
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
    submit: (payload) => {
      surface.onSubmit?.(payload);
      return surface.onSubmit !== undefined;
    },
    close: (payload) => {
      surface.onClose?.(payload);
      return surface.onClose !== undefined;
    },
    onClose: (payload) => {
      const listener = callback.parse(payload);
      surface.onCloseListener?.((told) => void listener(told));
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
