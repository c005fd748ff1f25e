import { ConfluenceError, notModelled } from '../confluence-error';
import { cqlDate, dateFunction, isDateFunction } from './cql-date';
import { cqlTokens, type CqlToken } from './cql-tokens';
import {
  CQL_FIELDS,
  CQL_OPERATORS,
  FIELDS_NOT_MODELLED,
  FUNCTIONS_NOT_MODELLED,
  isDateField,
  type CqlClause,
  type CqlCondition,
  type CqlField,
  type CqlOperator,
  type CqlOrder,
  type CqlQuery,
} from './cql-query';

/** Who asks, and when: what functions of a query stand for. */
export interface CqlAsker {
  readonly accountId: string;
  /** ms since the epoch */
  readonly now: number;
}

/** Parentheses and negations inside of each other; a limit of the emulator, Atlassian documents none. */
const MOST_LEVELS = 100;

/** Reads a CQL query. @throws ConfluenceError 400 that names the clause it cannot answer. */
export function parseCql(cql: string, asker: CqlAsker): CqlQuery {
  return new CqlParser(cqlTokens(cql), asker).query();
}

class CqlParser {
  #at = 0;
  #depth = 0;

  constructor(
    private readonly tokens: readonly CqlToken[],
    private readonly asker: CqlAsker,
  ) {}

  query(): CqlQuery {
    const where = this.#or();
    const orderBy = this.#takeWord('order') ? this.#orderBy() : [];
    if (this.#at < this.tokens.length) throw this.#unexpected();
    return { where, orderBy };
  }

  #or(): CqlCondition {
    const parts = [this.#and()];
    while (this.#takeWord('or')) parts.push(this.#and());
    return joined('or', parts);
  }

  #and(): CqlCondition {
    const parts = [this.#part()];
    while (this.#takeWord('and')) parts.push(this.#part());
    return joined('and', parts);
  }

  #part(): CqlCondition {
    if (this.#takeWord('not')) return { kind: 'not', part: this.#within(() => this.#part()) };
    if (!this.#takeMark('(')) return this.#clause();
    const inside = this.#within(() => this.#or());
    this.#expectMark(')');
    return inside;
  }

  #within(read: () => CqlCondition): CqlCondition {
    if (this.#depth === MOST_LEVELS) {
      const message = `Could not parse cql: it is nested more than ${MOST_LEVELS} levels deep.`;
      throw new ConfluenceError(400, message);
    }
    this.#depth += 1;
    const condition = read();
    this.#depth -= 1;
    return condition;
  }

  #clause(): CqlClause {
    const name = this.#next();
    const operator = this.#operator();
    const list = operator === 'in' || operator === 'not in';
    const values = list ? this.#list() : [this.#value()];
    return { kind: 'clause', ...knownClause(name.text, operator, values), values };
  }

  #operator(): CqlOperator {
    if (this.#takeWord('in')) return 'in';
    if (this.#takeWord('not')) {
      if (this.#takeWord('in')) return 'not in';
      throw this.#unexpected();
    }
    const { kind, text } = this.#next();
    const known = CQL_OPERATORS.find((operator) => operator === text);
    if (kind === 'operator' && known !== undefined) return known;
    throw new ConfluenceError(400, `CQL has no operator ${text}.`);
  }

  #list(): readonly string[] {
    if (!this.#takeMark('(')) return [this.#functionOf(this.#next())];
    const values = [this.#value()];
    while (this.#takeMark(',')) values.push(this.#value());
    this.#expectMark(')');
    return values;
  }

  #value(): string {
    const token = this.#next();
    if (token.kind !== 'word' && token.kind !== 'text') throw this.#unexpected();
    const next = this.tokens[this.#at];
    const isCall = token.kind === 'word' && next?.kind === 'mark' && next.text === '(';
    return isCall ? this.#functionOf(token) : token.text;
  }

  #functionOf({ kind, text: name }: CqlToken): string {
    if (kind !== 'word') throw this.#unexpected();
    const [first, ...others] = this.#arguments();
    const known = name.toLowerCase();
    if (FUNCTIONS_NOT_MODELLED.has(known)) throw notModelled(`the CQL function ${name}()`);
    if (known === 'currentuser' && first === undefined) return this.asker.accountId;
    if (isDateFunction(known) && others.length === 0) {
      return dateFunction(known, first, this.asker.now);
    }
    throw new ConfluenceError(400, `CQL has no function ${name}() with these arguments.`);
  }

  #arguments(): readonly string[] {
    this.#expectMark('(');
    if (this.#takeMark(')')) return [];
    const values = [this.#next().text];
    while (this.#takeMark(',')) values.push(this.#next().text);
    this.#expectMark(')');
    return values;
  }

  #orderBy(): readonly CqlOrder[] {
    if (!this.#takeWord('by')) throw this.#unexpected();
    const orders = [this.#order()];
    while (this.#takeMark(',')) orders.push(this.#order());
    return orders;
  }

  #order(): CqlOrder {
    const field = this.#next().text.toLowerCase();
    if (field !== 'created' && field !== 'lastmodified' && field !== 'title') {
      if (isRealField(field)) throw notModelled(`the order of CQL results by ${field}`);
      throw new ConfluenceError(400, `CQL has no order by ${field}.`);
    }
    const descending = this.#takeWord('desc');
    if (!descending) this.#takeWord('asc');
    return { field, descending };
  }

  #next(): CqlToken {
    const token = this.tokens[this.#at];
    if (token === undefined) throw this.#unexpected();
    this.#at += 1;
    return token;
  }

  #takeWord(word: string): boolean {
    return this.#take((token) => token.kind === 'word' && token.text.toLowerCase() === word);
  }

  #takeMark(mark: string): boolean {
    return this.#take((token) => token.kind === 'mark' && token.text === mark);
  }

  #take(matches: (token: CqlToken) => boolean): boolean {
    const token = this.tokens[this.#at];
    if (token === undefined || !matches(token)) return false;
    this.#at += 1;
    return true;
  }

  #expectMark(mark: string): void {
    if (!this.#takeMark(mark)) throw this.#unexpected();
  }

  #unexpected(): ConfluenceError {
    const found = this.tokens[this.#at]?.text ?? 'the end';
    return new ConfluenceError(400, `Could not parse cql: unexpected ${found}`);
  }
}

function joined(kind: 'and' | 'or', parts: readonly CqlCondition[]): CqlCondition {
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0 ? only : { kind, parts };
}

/** Other names of fields. */
const ALIASES: Readonly<Record<string, string>> = {
  'space.key': 'space',
  'space.id': 'space',
  content: 'id',
  'creator.accountid': 'creator',
  'contributor.accountid': 'contributor',
};

const isField = (name: string): name is CqlField => Object.hasOwn(CQL_FIELDS, name);

/** Whether Confluence has the field, under any of its names. */
function isRealField(field: string): boolean {
  const [head = ''] = field.split(/[.[]/);
  return (
    isField(ALIASES[field] ?? field) ||
    FIELDS_NOT_MODELLED.some((name) => name === field || name === `${head}.*`)
  );
}

function knownClause(
  name: string,
  operator: CqlOperator,
  values: readonly string[],
): Pick<CqlClause, 'field' | 'operator'> {
  const field = ALIASES[name.toLowerCase()] ?? name.toLowerCase();
  const allowed: readonly CqlOperator[] = isField(field) ? CQL_FIELDS[field] : [];
  if (isField(field) && allowed.includes(operator)) {
    if (isDateField(field)) values.forEach(cqlDate);
    return { field, operator };
  }
  const clause = `${name} ${operator} ${values.join(', ')}`;
  if (!isField(field) && isRealField(field)) throw notModelled(`the CQL field ${name}`);
  throw new ConfluenceError(400, `CQL has no clause ${clause}.`);
}
