/** White space, control characters, characters that draw nothing, and the Braille pattern without dots. */
const unseen = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Nothing, or nothing that a reader could see: white space, zero-width and other invisible characters. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || unseen.test(text);
}
