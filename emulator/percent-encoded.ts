const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it stands in a segment of an address, in UTF-8. Half of a surrogate pair, for which UTF-8 has no
 * bytes, becomes U+FFFD; `encodeURIComponent` alone throws there.
 */
export const percentEncoded = (text: string): string =>
  encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'));
