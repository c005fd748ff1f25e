/** A type as the analysis knows it. `Any` is what it cannot tell. */
export type Type =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list'; readonly item: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Type> };

export const named = (name: string): Type => ({ kind: 'named', name });
export const ANY = named('Any');

/** A type as Jira writes it: `List<{id: Number, names: [String, String]}>`. */
export function printType(type: Type): string {
  switch (type.kind) {
    case 'named':
      return type.name;
    case 'list':
      return `List<${printType(type.item)}>`;
    case 'tuple':
      return `[${type.items.map(printType).join(', ')}]`;
    case 'record': {
      const fields = [...type.fields].map(([name, field]) => `${name}: ${printType(field)}`);
      return `{${fields.join(', ')}}`;
    }
  }
}

/** The name that errors call a type by. */
export function typeTitle(type: Type): string {
  switch (type.kind) {
    case 'named':
      return type.name;
    case 'list':
    case 'tuple':
      return 'List';
    case 'record':
      return 'Map';
  }
}

export const isNamed = (type: Type, ...names: readonly string[]): boolean =>
  type.kind === 'named' && names.includes(type.name);

export const isAny = (type: Type): boolean => isNamed(type, 'Any');

/** What holds for either of two types: the one that both are, or `Any`. Null gives way. */
export function either(left: Type, right: Type): Type {
  if (isNamed(left, 'null')) return right;
  if (isNamed(right, 'null')) return left;
  return printType(left) === printType(right) ? left : ANY;
}

/** The type of the items of a list; undefined for what is no list. */
export function itemOf(type: Type): Type | undefined {
  if (type.kind === 'list') return type.item;
  if (type.kind !== 'tuple') return undefined;
  const [first, ...others] = type.items;
  return others.reduce((sum, each) => either(sum, each), first ?? ANY);
}
