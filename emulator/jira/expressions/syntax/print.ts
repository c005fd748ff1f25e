import {
  BINARY_LEVELS,
  type BinaryOperator,
  type Block,
  type Body,
  type Expression,
  type Link,
} from './syntax-tree';

/** How tightly an expression holds together: higher binds tighter. */
const CONDITIONAL = 0;
const THROW = 1;
const LOOSEST_BINARY = 2;
const UNARY = LOOSEST_BINARY + BINARY_LEVELS.length;
const CHAIN = UNARY + 1;

function levelOf(operator: BinaryOperator): number {
  return BINARY_LEVELS.findIndex((level) => level.some((each) => each === operator));
}

function bindingOf(expression: Expression): number {
  switch (expression.type) {
    case 'lambda':
    case 'conditional':
      return CONDITIONAL;
    case 'throw':
      return THROW;
    case 'binary':
      return LOOSEST_BINARY + levelOf(expression.rest[0]?.operator ?? '??');
    case 'unary':
      return UNARY;
    case 'chain':
      return CHAIN;
    case 'literal':
      return typeof expression.value === 'number' && expression.value < 0 ? UNARY : CHAIN + 1;
    default:
      return CHAIN + 1;
  }
}

function inside(expression: Expression, binding: number): string {
  const text = printExpression(expression);
  return bindingOf(expression) < binding ? `(${text})` : text;
}

/** A text in single quotes. */
export function quoted(text: string): string {
  return `'${escaped(text, "'")}'`;
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string, quote: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/[\n\r\t]/g, (sign) => NAMED[sign] ?? sign);
}

function printTemplate(texts: readonly string[], values: readonly Expression[]): string {
  const pieces = texts.map((text, index) => {
    const value = values[index];
    const plain = escaped(text, '`').replaceAll('${', '\\${');
    return value === undefined ? plain : `${plain}\${${printExpression(value)}}`;
  });
  return `\`${pieces.join('')}\``;
}

const printList = (items: readonly Expression[]) => items.map(printExpression).join(', ');

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function printLink(link: Link): string {
  switch (link.kind) {
    case 'call':
      return `(${printList(link.arguments)})`;
    case 'index':
      return `${link.optional ? '?.' : ''}[${printExpression(link.key)}]`;
    case 'member':
      return `${link.optional ? '?.' : '.'}${link.name}`;
  }
}

/** The beginning of a chain, up to and with one of its links. */
export function printChain(head: Expression, links: readonly Link[]): string {
  // A chain in parentheses is a whole: `?.` inside of it does not skip what stands behind it.
  return `${inside(head, CHAIN + 1)}${links.map(printLink).join('')}`;
}

/** Writes an expression as Jira's errors do: on one line, with single spaces and single quotes. */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case 'literal':
      return typeof expression.value === 'string'
        ? quoted(expression.value)
        : String(expression.value);
    case 'template':
      return printTemplate(expression.texts, expression.values);
    case 'regex':
      return `/${expression.pattern}/${expression.flags}`;
    case 'identifier':
      return expression.name;
    case 'list':
      return `[${printList(expression.items)}]`;
    case 'map':
      return `{${expression.entries
        .map(([key, value]) => `${printKey(key)}: ${printExpression(value)}`)
        .join(', ')}}`;
    case 'lambda':
      return printLambda(expression);
    case 'new':
      return `new ${expression.name}(${printList(expression.arguments)})`;
    case 'chain':
      return printChain(expression.head, expression.links);
    case 'unary':
      return `${expression.operator}${expression.operator === 'typeof' ? ' ' : ''}${inside(expression.operand, UNARY)}`;
    case 'binary':
      return printBinary(expression);
    case 'conditional':
      return `${inside(expression.test, THROW)} ? ${printExpression(expression.then)} : ${printExpression(expression.otherwise)}`;
    case 'throw':
      return `throw ${inside(expression.value, THROW)}`;
  }
}

function printBinary({ first, rest }: Extract<Expression, { type: 'binary' }>): string {
  const binding = LOOSEST_BINARY + levelOf(rest[0]?.operator ?? '??') + 1;
  const more = rest.map(({ operator, value }) => ` ${operator} ${inside(value, binding)}`);
  return `${inside(first, binding)}${more.join('')}`;
}

function printLambda({ parameters, body }: Extract<Expression, { type: 'lambda' }>): string {
  const [only] = parameters;
  const names = only !== undefined && parameters.length === 1 ? only : `(${parameters.join(', ')})`;
  if (body.kind === 'expression') return `${names} => ${printExpression(body.value)}`;
  return `${names} => { ${printBlock(body.block)} }`;
}

function printBody(body: Body): string {
  switch (body.type) {
    case 'value':
      return `return ${printExpression(body.value)};`;
    case 'if': {
      const branches = body.branches.map(
        ({ test, block }) => `if (${printExpression(test)}) { ${printBlock(block)} } else `,
      );
      return `${branches.join('')}{ ${printBlock(body.otherwise)} }`;
    }
    case 'try':
      return `try { ${printBlock(body.block)} } catch (${body.error ?? ''}) { ${printBlock(body.handler)} }`;
  }
}

/** Writes a whole expression, or the inside of a block, so that it can be parsed again. */
export function printBlock({ declarations, body }: Block): string {
  const lets = declarations.map(({ name, value }) => `let ${name} = ${printExpression(value)}; `);
  return `${lets.join('')}${printBody(body)}`;
}
