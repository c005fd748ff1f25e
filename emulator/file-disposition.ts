import { percentEncoded } from './percent-encoded';

/** Characters that `encodeURIComponent` leaves and that an extended parameter may not hold. */
const NOT_IN_PARAMETER = /['()*]/g;

/**
 * The `content-disposition` header of a file, safe for every name.
 * https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1
 */
export function fileDisposition(how: 'inline' | 'attachment', name: string): string {
  const encoded = percentEncoded(name).replace(
    NOT_IN_PARAMETER,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename*=UTF-8''${encoded}`;
}
