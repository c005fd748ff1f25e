import type { HostCommands } from '../../bridge/host';
import { z } from 'zod';
import { sendJson } from '../http/request';
import { colorMode } from '../theme/color-mode';
import { reportRefusal } from './report-refusal';
import type { Surface } from './surface';

const context = z.looseObject({});

const invocation = z.looseObject({
  functionKey: z.string(),
  payload: z.unknown(),
  metadata: z.unknown().optional(),
  invokeType: z.string().optional(),
});

const invoked = z.union([
  z.object({ success: z.literal(true), body: z.unknown().optional() }),
  z.object({
    success: z.literal(false),
    error: z.object({ errorMessage: z.string(), errorType: z.string().optional() }),
  }),
]);

async function invoke(surface: Surface, payload: unknown): Promise<unknown> {
  const asked = invocation.parse(payload);
  if (asked.invokeType !== undefined) {
    reportRefusal(`invoke ${asked.invokeType}`, surface.moduleKey);
    throw new Error(`invoke of the kind '${asked.invokeType}' is not modelled on this page.`);
  }
  const body = {
    moduleKey: surface.moduleKey,
    functionKey: asked.functionKey,
    payload: asked.payload,
    extension: surface.extension,
  };
  const answer = await sendJson('POST', '/__forge/invoke', body, invoked);
  if (!answer.success) {
    throw new Error(`There was an error invoking the function - ${answer.error.errorMessage}`);
  }
  return asked.metadata === undefined ? answer.body : { body: answer.body, metadata: {} };
}

/** Context, resolver calls and product calls: what nearly every app needs. */
export function coreCommands(surface: Surface): HostCommands {
  return {
    getContext: async () => {
      const { moduleKey, extension } = surface;
      const found = await sendJson('POST', '/__forge/context', { moduleKey, extension }, context);
      const own = surface.localId === undefined ? {} : { localId: surface.localId };
      return { ...found, ...own, theme: { colorMode: colorMode() } };
    },
    invoke: (payload) => invoke(surface, payload),
    fetchProduct: (payload) => sendJson('POST', '/__forge/fetch-product', payload, z.unknown()),
    // A macro is ready for export; this Confluence waits for no frame when it exports.
    emitReadyEvent: () => undefined,
  };
}
