const MARKUP =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|&(?:#\d+|#x[\da-fA-F]+|[A-Za-z][A-Za-z0-9]*);/g;

/**
 * What is wrong with a body in storage format, or `undefined`: it has to be well-formed XML, with the
 * entities of HTML, https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html.
 */
export function storageFault(value: string): string | undefined {
  const open: string[] = [];
  const between = value.replace(MARKUP, (_, closing, name, __, selfClosing) => {
    if (typeof name !== 'string') return '';
    if (closing === '/') {
      if (open.pop() !== name) open.push(`</${name}>`, name);
    } else if (selfClosing !== '/') open.push(name);
    return '';
  });
  const stray = /[<&]/.exec(between);
  if (stray !== null) return `Unexpected ${stray[0]} near "${near(between, stray.index)}"`;
  const last = open.at(-1);
  return last === undefined ? undefined : `The element ${last} is not closed where it should be`;
}

/** How deeply the elements of a body in storage format are nested. */
export function storageDepth(value: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name, , selfClosing] of value.matchAll(MARKUP)) {
    if (name === undefined || selfClosing === '/') continue;
    depth += closing === '/' ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const near = (text: string, at: number): string => text.slice(at, at + 20);
