import type { Block, Body, Expression, Link } from './syntax-tree';

/** How long and how manifold an expression may be where it is used. */
export interface SyntacticLimits {
  readonly characters: number;
  readonly leaves: number;
}

/**
 * Limits of expressions in REST and in rules, as the example of the analysis operation and the app vendors
 * give them: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/
 */
export const STANDARD_LIMITS: SyntacticLimits = { characters: 1000, leaves: 100 };

const all = (expressions: readonly Expression[]): number =>
  expressions.reduce((sum, each) => sum + leavesOf(each), 0);

function leavesOfLink(link: Link): number {
  switch (link.kind) {
    case 'call':
      return all(link.arguments);
    case 'index':
      return leavesOf(link.key);
    case 'member':
      return 0;
  }
}

function leavesOf(expression: Expression): number {
  switch (expression.type) {
    case 'literal':
    case 'regex':
    case 'identifier':
      return 1;
    case 'template':
      return 1 + all(expression.values);
    case 'list':
      return all(expression.items);
    case 'map':
      return all(expression.entries.map(([, value]) => value));
    case 'lambda':
      return expression.body.kind === 'block'
        ? leafCount(expression.body.block)
        : leavesOf(expression.body.value);
    case 'new':
      return 1 + all(expression.arguments);
    case 'chain':
      return expression.links.reduce(
        (sum, link) => sum + leavesOfLink(link),
        leavesOf(expression.head),
      );
    case 'unary':
      return leavesOf(expression.operand);
    case 'binary':
      return leavesOf(expression.first) + all(expression.rest.map(({ value }) => value));
    case 'conditional':
      return all([expression.test, expression.then, expression.otherwise]);
    case 'throw':
      return leavesOf(expression.value);
  }
}

function leavesOfBody(body: Body): number {
  switch (body.type) {
    case 'value':
      return leavesOf(body.value);
    case 'if':
      return body.branches.reduce(
        (sum, { test, block }) => sum + leavesOf(test) + leafCount(block),
        leafCount(body.otherwise),
      );
    case 'try':
      return leafCount(body.block) + leafCount(body.handler);
  }
}

/** Literals and variables of an expression: the leaves of its tree. */
function leafCount({ declarations, body }: Block): number {
  return all(declarations.map(({ value }) => value)) + leavesOfBody(body);
}

/** Jira's sentence about a text that is too long; undefined for one that is not. */
export function tooLong(source: string, limits: SyntacticLimits): string | undefined {
  if (source.length <= limits.characters) return undefined;
  return `Jira expression is too long (${source.length}), limit: ${limits.characters} characters`;
}

/** Jira's sentence about a tree with too many leaves; undefined for one that has not. */
export function tooManyLeaves(block: Block, limits: SyntacticLimits): string | undefined {
  const leaves = leafCount(block);
  if (leaves <= limits.leaves) return undefined;
  return `Jira expression has too many nodes (${leaves}), limit: ${limits.leaves} leaves`;
}
