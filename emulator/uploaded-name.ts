const MOST_CHARACTERS = 255;

/**
 * The name under which an uploaded file is kept: the part after the last slash or backslash, without
 * control characters, line separators and half surrogate pairs. `undefined` where nothing usable is left,
 * or more than 255 characters.
 */
export function uploadedName(sent: string): string | undefined {
  const last = sent.slice(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  const name = last.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, '');
  if (name.trim() === '' || name === '.' || name === '..') return undefined;
  return name.length > MOST_CHARACTERS ? undefined : name;
}
