type Fields = Readonly<Record<string, unknown>>;
export type Callable = (...args: readonly unknown[]) => unknown;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** True for `{...}` literals of any realm; Blobs, Dates, arrays and class instances are not plain. */
function isPlain(value: unknown): value is Fields {
  if (!isObject(value) || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (isObject(prototype) && Object.getPrototypeOf(prototype) === null);
}

/** Marks what the codec itself wrote; an app's object that owns this key is wrapped and stays data. */
const MARK = '$forge-bridge';

export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

/** Replaces functions by handles and back. `remember` gives a handle, `reach` makes the remote function. */
export function createCodec(
  remember: (callable: Callable) => string,
  reach: (handle: string) => Callable,
): Codec {
  const each = (fields: Fields, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(value)]));

  function encode(value: unknown): unknown {
    if (isCallable(value)) return { [MARK]: 'function', handle: remember(value) };
    if (Array.isArray(value)) return value.map(encode);
    if (!isPlain(value)) return value;
    const fields = each(value, encode);
    return MARK in fields ? { [MARK]: 'object', fields } : fields;
  }

  function decode(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    if (value[MARK] === 'function' && isText(value['handle'])) return reach(value['handle']);
    if (value[MARK] === 'object' && isPlain(value['fields'])) return each(value['fields'], decode);
    return each(value, decode);
  }

  return { encode, decode };
}
