/** Operators of one precedence, loosest first. They all read from left to right. */
export const BINARY_LEVELS = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
] as const;

export type BinaryOperator = (typeof BINARY_LEVELS)[number][number];
export type UnaryOperator = '!' | '-' | 'typeof';

/** A step of `a.b?.c[d](e)`. `optional` is its `?.` form. */
export type Link =
  | { readonly kind: 'member'; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'index'; readonly key: Expression; readonly optional: boolean }
  | { readonly kind: 'call'; readonly arguments: readonly Expression[] };

/** One operand of a row of operators of the same precedence. */
export interface Operand {
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

export type Expression =
  | { readonly type: 'literal'; readonly value: null | boolean | number | string }
  | {
      readonly type: 'template';
      readonly texts: readonly string[];
      readonly values: readonly Expression[];
    }
  | { readonly type: 'regex'; readonly pattern: string; readonly flags: string }
  | { readonly type: 'identifier'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Expression[] }
  | { readonly type: 'map'; readonly entries: readonly (readonly [string, Expression])[] }
  | {
      readonly type: 'lambda';
      readonly parameters: readonly string[];
      readonly body:
        | { readonly kind: 'expression'; readonly value: Expression }
        | { readonly kind: 'block'; readonly block: Block };
    }
  | { readonly type: 'new'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly type: 'chain'; readonly head: Expression; readonly links: readonly Link[] }
  | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | { readonly type: 'binary'; readonly first: Expression; readonly rest: readonly Operand[] }
  | {
      readonly type: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | { readonly type: 'throw'; readonly value: Expression };

export interface Declaration {
  readonly name: string;
  readonly value: Expression;
}

/** Declarations and what follows them: a whole expression, or a block in braces. */
export interface Block {
  readonly declarations: readonly Declaration[];
  readonly body: Body;
}

export type Body =
  | { readonly type: 'value'; readonly value: Expression }
  | {
      readonly type: 'if';
      /** The first holds `if`, the others `else if`. */
      readonly branches: readonly { readonly test: Expression; readonly block: Block }[];
      readonly otherwise: Block;
    }
  | {
      readonly type: 'try';
      readonly block: Block;
      readonly error: string | undefined;
      readonly handler: Block;
    };
