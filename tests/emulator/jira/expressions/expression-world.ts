import { z } from 'zod';
import type { Caller } from '../../../../emulator/caller';
import type { AppModule } from '../../../../emulator/forge/installed-app';
import { callerOf, type RestAnswer } from '../../../support/jira-client';
import { issueWorld, type IssueWorld } from '../issues/issue-world';

const valueBody = z.object({ value: z.unknown() });
const errorBody = z.object({ errorMessages: z.array(z.string()) });

interface Evaluation {
  readonly caller?: Caller;
  readonly context?: object;
  readonly expand?: string;
}

/** A site with the project DOG, and expressions evaluated over REST. */
export interface ExpressionWorld extends IssueWorld {
  /** Answers the whole answer of `POST /rest/api/3/expression/evaluate`. */
  evaluate(expression: string, options?: Evaluation): Promise<RestAnswer>;
  /** The value of an expression; throws when there is none. */
  value(expression: string, options?: Evaluation): Promise<unknown>;
  /** The sentence of an expression that fails; throws when it does not. */
  failure(expression: string, options?: Evaluation): Promise<string>;
}

export async function expressionWorld(modules?: readonly AppModule[]): Promise<ExpressionWorld> {
  const world = await issueWorld(modules);
  const evaluate = (expression: string, options: Evaluation = {}) => {
    const { caller = callerOf('alice'), context, expand } = options;
    const query = expand === undefined ? '' : `?expand=${expand}`;
    return world
      .as(caller)
      .post(`/rest/api/3/expression/evaluate${query}`, { expression, context });
  };
  return {
    ...world,
    evaluate,
    value: async (expression, options) => {
      const { status, body } = await evaluate(expression, options);
      if (status !== 200) throw new Error(`${expression}: ${JSON.stringify(body)}`);
      return valueBody.parse(body).value;
    },
    failure: async (expression, options) => {
      const { status, body } = await evaluate(expression, options);
      if (status !== 400) throw new Error(`${expression}: ${status} ${JSON.stringify(body)}`);
      return errorBody.parse(body).errorMessages.join(' ');
    },
  };
}

/** A request context with one issue. */
export const about = (issue: { readonly key: string }) => ({
  context: { issue: { key: issue.key } },
});
