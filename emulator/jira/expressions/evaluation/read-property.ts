import type { Method } from '../methods/argument';
import { calendarDateMethods, dateMethods } from '../methods/date-methods';
import { listMethods } from '../methods/list-methods';
import { mapMethods } from '../methods/map-methods';
import { propertiesMethods, readStoredProperty } from '../methods/properties-methods';
import { stringMethods } from '../methods/string-methods';
import { adfText } from '../../issues/values/adf';
import { isList, type Entity, type Value } from '../values/value';
import { Failure } from './evaluation-error';
import type { Run } from './run';

/** How a property is asked for. */
export interface Access {
  readonly key: Value;
  /** True when only the length of what is read counts: some lists are cheaper so. */
  readonly lengthOnly: boolean;
}

/** A value that has no property of that name, and the names that it has. */
export interface NoSuchProperty {
  readonly missing: true;
  readonly available: readonly string[];
}

const missing = (available: Iterable<string>): NoSuchProperty => ({
  missing: true,
  available: [...available].sort(),
});

function method<Self>(
  table: ReadonlyMap<string, Method<Self>>,
  self: Self,
  name: string,
  run: Run,
): Value | undefined {
  const found = table.get(name);
  if (found === undefined) return undefined;
  return { kind: 'native', name, call: (given) => found(self, given, run) };
}

function ofRow(
  self: string | readonly Value[],
  key: Value,
  methodNamed: (name: string) => Value | undefined,
  names: Iterable<string>,
): Value | NoSuchProperty {
  if (typeof key === 'number') return self[key] ?? null;
  if (key === 'length') return self.length;
  const found = typeof key === 'string' ? methodNamed(key) : undefined;
  return found ?? missing(['length', ...names]);
}

function pay(entity: Entity, name: string, { lengthOnly }: Access, run: Run): void {
  const signature = entity.signature(name);
  if (signature === undefined || signature.isMethod) return;
  const cost = lengthOnly && signature.lengthIsOne ? '1' : signature.cost;
  const isDue = cost === 'N' || (cost === '1' && entity.batch.isFirst(name));
  if (isDue) run.budget.expensiveOperation();
}

/** Lists this long come with what loads them; every further item is paid for by itself. */
const LOADED_AT_ONCE = 1000;

function ofEntity(entity: Entity, name: string, access: Access, run: Run): Value | NoSuchProperty {
  if (entity.signature(name) === undefined) return missing(entity.names());
  pay(entity, name, access, run);
  const value = entity.read(name);
  if (isList(value) && value.length > LOADED_AT_ONCE) {
    run.budget.expensiveOperation(value.length - LOADED_AT_ONCE);
  }
  return value;
}

/** Reads a property or method of a value. Throws Failure for null and what has no properties at all. */
export function readProperty(value: Value, access: Access, run: Run): Value | NoSuchProperty {
  const { key } = access;
  const name = typeof key === 'string' ? key : String(keyText(key));
  if (value === null) throw new Failure('Type null does not have any properties');
  if (typeof value === 'string') {
    return ofRow(
      value,
      key,
      (each) => method(stringMethods, value, each, run),
      stringMethods.keys(),
    );
  }
  if (typeof value !== 'object') return missing([]);
  if (isList(value)) {
    return ofRow(value, key, (each) => method(listMethods, value, each, run), listMethods.keys());
  }
  switch (value.kind) {
    case 'entity':
      return ofEntity(value, name, access, run);
    case 'map':
      return value.entries.get(name) ?? method(mapMethods, value, name, run) ?? null;
    case 'properties':
      return method(propertiesMethods, value, name, run) ?? readStoredProperty(value, name, run);
    case 'date':
      return method(dateMethods, value, name, run) ?? missing(dateMethods.keys());
    case 'calendar-date':
      return method(calendarDateMethods, value, name, run) ?? missing(calendarDateMethods.keys());
    case 'rich-text':
      return name === 'plainText' ? adfText(value.document) : missing(['plainText']);
    case 'error':
      if (name === 'message') return value.message;
      return name === 'location' ? (value.location ?? null) : missing(['location', 'message']);
    case 'lambda':
    case 'native':
    case 'regex':
      return missing([]);
  }
}

function keyText(key: Value): string | number | boolean {
  if (typeof key === 'number' || typeof key === 'boolean') return key;
  throw new Failure('The name of a property must be a String or a Number.');
}
