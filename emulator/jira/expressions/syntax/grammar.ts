import type { Block, Expression } from './syntax-tree';
import type { TokenCursor } from './token-cursor';

/** The parts of the language that hold one another. */
export interface Grammar {
  readonly expression: (cursor: TokenCursor) => Expression;
  readonly block: (cursor: TokenCursor) => Block;
}
