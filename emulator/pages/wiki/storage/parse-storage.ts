const AC = 'http://atlassian.com/content';
const RI = 'http://atlassian.com/resource/identifier';
const XML_ENTITIES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Named entities of HTML, such as `&nbsp;`, as the characters they stand for; XML knows five only. */
function withoutHtmlEntities(storage: string): string {
  return storage.replace(/&([a-zA-Z]\w*);/g, (entity, name: string) => {
    if (XML_ENTITIES.has(name)) return entity;
    const decoded = new DOMParser().parseFromString(entity, 'text/html').body.textContent;
    return decoded === entity ? `&amp;${name};` : decoded;
  });
}

/**
 * The root of a body in Confluence's storage format, XHTML with elements of the `ac:` and `ri:` namespaces.
 * Undefined when it is not well-formed.
 */
export function parseStorage(storage: string): Element | undefined {
  const text = `<body xmlns:ac="${AC}" xmlns:ri="${RI}">${withoutHtmlEntities(storage)}</body>`;
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  return parsed.getElementsByTagName('parsererror').length > 0 ? undefined : parsed.documentElement;
}

/** The node as storage text, without the namespace declarations that a serializer adds. */
export function storageOf(node: Node): string {
  return new XMLSerializer()
    .serializeToString(node)
    .replaceAll(` xmlns:ac="${AC}"`, '')
    .replaceAll(` xmlns:ri="${RI}"`, '');
}

/** Characters as the text of an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Direct children with a qualified name such as `ac:parameter`. */
export function childrenNamed(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter((child) => child.nodeName === name);
}
