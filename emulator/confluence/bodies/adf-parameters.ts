import { childrenNamed, escapeXml, xml, xmlText, type XmlElement } from './xml';

/**
 * Values of a macro in the storage format: `ac:adf-parameter` for a name, `ac:adf-parameter-value` for an
 * item of a list, names in kebab case. Forms of real pages; Atlassian has no reference of them.
 */
export function parametersXml(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => valueXml('ac:adf-parameter', { key: kebabCase(name) }, value))
    .join('');
}

function valueXml(element: string, attributes: { readonly key?: string }, value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return xml(element, { ...attributes, type: 'boolean' }, String(value));
    case 'number': {
      const type = Number.isInteger(value) ? 'integer' : 'number';
      return xml(element, { ...attributes, type }, String(value));
    }
    case 'object':
      return xml(element, attributes, insideXml(value));
    default:
      return xml(element, attributes, escapeXml(String(value)));
  }
}

function insideXml(value: object | null): string {
  if (!Array.isArray(value)) return parametersXml({ ...value });
  if (value.length === 0) return xml('ac:adf-parameter-value');
  return value.map((item: unknown) => valueXml('ac:adf-parameter-value', {}, item)).join('');
}

/** The values that an element of parameters holds, by their names. */
export function parametersOf(parent: XmlElement): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    childrenNamed(parent, 'ac:adf-parameter').map((each) => [
      camelCase(each.attributes['key'] ?? ''),
      valueOf(each),
    ]),
  );
}

function valueOf(element: XmlElement): unknown {
  const items = childrenNamed(element, 'ac:adf-parameter-value');
  if (items.length > 0) return items.some((item) => !isEmpty(item)) ? items.map(valueOf) : [];
  if (childrenNamed(element, 'ac:adf-parameter').length > 0) return parametersOf(element);
  const text = xmlText(element);
  const type = element.attributes['type'];
  if (type === 'boolean') return text.trim() === 'true';
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

const isEmpty = ({ children, attributes }: XmlElement): boolean =>
  children.length === 0 && Object.keys(attributes).length === 0;

/** `guestParams` as the storage format writes it, `guest-params`. */
export const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `guest-params` as ADF writes it, `guestParams`. */
export const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
