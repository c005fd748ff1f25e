import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { readBody } from '../../rest-kit/body';
import { STANDARD_EVALUATION } from '../evaluation/budget';
import { evaluateProgram } from '../evaluation/evaluate-program';
import type { Run } from '../evaluation/run';
import { startJiraRun } from '../jira-run';
import { contextVariables, issuesVariable } from './context-variables';
import { compiledOrRefused, refusingFailures } from './expression-error';
import { issuesByOffset, issuesByToken, type LoadedIssues } from './issues-of-query';
import { evalBody, evaluateBody, type ContextBody } from './request-body';
import { ANSWER_LIMITS, resultJson, type ResultJson } from './result-json';

interface Request {
  readonly expression: string;
  readonly context: ContextBody | undefined;
  /** Loads the issues of the query; absent without one. */
  readonly issues: (() => LoadedIssues) | undefined;
}

function complexity({ budget }: Run, { beans, primitiveValues }: ResultJson) {
  const { steps, expensiveOperations } = STANDARD_EVALUATION;
  return {
    steps: { value: budget.steps, limit: steps },
    expensiveOperations: { value: budget.expensiveOperations, limit: expensiveOperations },
    beans: { value: beans, limit: ANSWER_LIMITS.beans },
    primitiveValues: { value: primitiveValues, limit: ANSWER_LIMITS.primitiveValues },
  };
}

function answer(site: Site, c: Context<ProductEnv>, request: Request) {
  const block = compiledOrRefused(request.expression);
  const jira = startJiraRun(site, c.env.caller);
  const given = refusingFailures(() => contextVariables(jira, request.context));
  const loaded = request.issues?.();
  const variables = loaded === undefined ? given : [...given, issuesVariable(jira, loaded.rows)];
  const result = refusingFailures(() => resultJson(evaluateProgram(block, variables, jira.run)));
  const expand = c.req.query('expand')?.split(',') ?? [];
  const meta = {
    ...(expand.includes('meta.complexity') ? { complexity: complexity(jira.run, result) } : {}),
    ...(loaded === undefined ? {} : { issues: { jql: loaded.meta } }),
  };
  return c.json({
    value: result.value,
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
  });
}

/**
 * Evaluating expressions: `POST /rest/api/3/expression/evaluate`, and its older sister `eval`.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/
 */
export function evaluateRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.post('/rest/api/3/expression/eval', async (c) => {
    const { expression, context } = await readBody(c, evalBody);
    const jql = context?.issues?.jql;
    const issues = jql === undefined ? undefined : () => issuesByOffset(site, c.env.caller, jql);
    return answer(site, c, { expression, context, issues });
  });

  routes.post('/rest/api/3/expression/evaluate', async (c) => {
    const { expression, context } = await readBody(c, evaluateBody);
    const jql = context?.issues?.jql;
    const issues = jql === undefined ? undefined : () => issuesByToken(site, c.env.caller, jql);
    return answer(site, c, { expression, context, issues });
  });

  return routes;
}
