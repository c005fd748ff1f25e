import { invalid, valid, type ReadValue } from './field-codec';

/** Reads a list element by element, each kept once; the first element that is wrong decides. */
export function readList(input: unknown, readElement: (element: unknown) => ReadValue): ReadValue {
  if (!Array.isArray(input)) return invalid('data was not an array');
  const values: unknown[] = [];
  for (const element of input) {
    const read = readElement(element);
    if (!read.ok) return read;
    if (read.value !== undefined) values.push(read.value);
  }
  return valid([...new Set(values)]);
}
