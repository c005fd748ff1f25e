import { named, type Type } from './type';

/** Types in types. */
const DEEPEST = 20;

class TypeReader {
  readonly #parts: readonly string[];
  #index = 0;

  constructor(text: string) {
    this.#parts = text.match(/[A-Za-z_$][\w$]*|\S/g) ?? [];
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#parts.length;
  }

  #next(): string {
    const part = this.#parts[this.#index] ?? '';
    this.#index += 1;
    return part;
  }

  #expect(wanted: string): void {
    const part = this.#next();
    if (part !== wanted) throw new SyntaxError(`${wanted} expected, ${part} encountered.`);
  }

  #takes(wanted: string): boolean {
    if (this.#parts[this.#index] !== wanted) return false;
    this.#index += 1;
    return true;
  }

  read(depth = 0): Type {
    if (depth > DEEPEST) throw new SyntaxError('The type is nested too deeply.');
    const part = this.#next();
    if (part === '{') return this.#record(depth);
    if (part === '[') return this.#tuple(depth);
    if (!/^\w/.test(part)) throw new SyntaxError(`A type expected, ${part} encountered.`);
    if (part !== 'List' || !this.#takes('<')) return named(part);
    const item = this.read(depth + 1);
    this.#expect('>');
    return { kind: 'list', item };
  }

  #record(depth: number): Type {
    const fields = new Map<string, Type>();
    if (this.#takes('}')) return { kind: 'record', fields };
    do {
      const name = this.#next();
      this.#expect(':');
      fields.set(name, this.read(depth + 1));
    } while (this.#takes(','));
    this.#expect('}');
    return { kind: 'record', fields };
  }

  #tuple(depth: number): Type {
    const items: Type[] = [];
    if (this.#takes(']')) return { kind: 'tuple', items };
    do items.push(this.read(depth + 1));
    while (this.#takes(','));
    this.#expect(']');
    return { kind: 'tuple', items };
  }
}

/** Reads a type as requests write it: `List<String>`, `{ a: Number, b: String }`. Throws SyntaxError. */
export function parseType(text: string): Type {
  const reader = new TypeReader(text);
  const type = reader.read();
  if (!reader.isAtEnd) throw new SyntaxError(`${text} is no type.`);
  return type;
}
