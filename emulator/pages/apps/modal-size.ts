import { z } from 'zod';
import type { ModalSize } from './surface';

const dialog = (width: string, height: string | undefined): ModalSize => ({
  width,
  height,
  fullscreen: false,
});

/**
 * The sizes that a modal or a module's `viewportSize` names.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/modal/
 */
const NAMED: Readonly<Record<string, ModalSize>> = {
  small: dialog('400px', 'max(20vh, 320px)'),
  medium: dialog('600px', 'max(40vh, 520px)'),
  large: dialog('800px', 'max(70vh, 720px)'),
  xlarge: dialog('968px', '90vh'),
  max: dialog('100%', '100vh'),
  fullscreen: { width: '100vw', height: '100vh', fullscreen: true },
  // Not documented: it starts as large as xlarge here and cannot be dragged.
  resizable: dialog('968px', '90vh'),
};

const own = z.looseObject({ width: z.string(), height: z.string().optional() });

/** The size that an app asks for; `medium` when it names none that exists. */
export function modalSize(asked: unknown): ModalSize {
  const custom = own.safeParse(asked);
  if (custom.success) return dialog(custom.data.width, custom.data.height);
  const name = typeof asked === 'string' && Object.hasOwn(NAMED, asked) ? asked : 'medium';
  return NAMED[name] ?? dialog('600px', undefined);
}
