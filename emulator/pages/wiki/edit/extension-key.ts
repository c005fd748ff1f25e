import { z } from 'zod';
import { sendJson } from '../../http/request';

const context = z.looseObject({ localId: z.string() });

/** `appId/environmentId/static/moduleKey`, by which a body names a macro. Read from the module's address. */
export async function extensionKeyOf(moduleKey: string): Promise<string> {
  const body = { moduleKey, extension: { type: 'macro' } };
  const { localId } = await sendJson('POST', '/__forge/context', body, context);
  const [, key] = localId.split('extension/');
  if (key === undefined) throw new Error(`The macro ${moduleKey} has no address: ${localId}`);
  return key;
}
