import { createHash } from 'node:crypto';

/** A UUID by its form (RFC 9562, version 4) that is always the same for the same app and purpose. */
export function derivedUuid(appId: string, purpose: string): string {
  const hex = createHash('sha256').update(`${appId}/${purpose}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
