import { childrenNamed, escapeText } from './parse-storage';

/**
 * Values of a macro in the storage format: `ac:adf-parameter` for a name, `ac:adf-parameter-value` for an
 * item of a list, names in kebab case. Forms of real pages; Atlassian has no reference of them.
 */
export type MacroValues = Readonly<Record<string, unknown>>;

const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function valueText(element: string, attributes: string, value: unknown): string {
  const tagged = (type: string, inside: string): string =>
    `<${element}${attributes}${type}>${inside}</${element}>`;
  if (typeof value === 'boolean') return tagged(' type="boolean"', String(value));
  if (typeof value === 'number') {
    return tagged(Number.isInteger(value) ? ' type="integer"' : ' type="number"', String(value));
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => valueText('ac:adf-parameter-value', '', item));
    return tagged('', items.length === 0 ? '<ac:adf-parameter-value />' : items.join(''));
  }
  if (typeof value === 'object' && value !== null) return tagged('', parametersText({ ...value }));
  return tagged('', escapeText(String(value)));
}

/** The parameters as storage text. Values that are undefined are left out. */
export function parametersText(values: MacroValues): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const key = escapeText(kebabCase(name)).replaceAll('"', '&quot;');
      return valueText('ac:adf-parameter', ` key="${key}"`, value);
    })
    .join('');
}

function valueOf(element: Element): unknown {
  const items = childrenNamed(element, 'ac:adf-parameter-value');
  if (items.length > 0) {
    return items.every((item) => item.childNodes.length === 0) ? [] : items.map(valueOf);
  }
  if (childrenNamed(element, 'ac:adf-parameter').length > 0) return parametersOf(element);
  const type = element.getAttribute('type');
  if (type === 'boolean') return element.textContent.trim() === 'true';
  return type === 'integer' || type === 'number'
    ? Number(element.textContent)
    : element.textContent;
}

/** The values that an element of parameters holds, by their names. */
export function parametersOf(parent: Element): MacroValues {
  return Object.fromEntries(
    childrenNamed(parent, 'ac:adf-parameter').map((each) => [
      camelCase(each.getAttribute('key') ?? ''),
      valueOf(each),
    ]),
  );
}
