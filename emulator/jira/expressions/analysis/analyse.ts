import { compile, type SyntaxProblem } from '../syntax/compile';
import { STANDARD_LIMITS } from '../syntax/syntactic-limits';
import { inferProgram } from './infer';
import { Findings, type Known, type Names, type TypeProblem } from './known';
import { parseType } from './parse-type';
import { printType, type Type } from './type';

/** How deep an analysis goes. */
export type Check = 'syntax' | 'type' | 'complexity';

/** The result for one expression, as REST writes it. */
export interface Analysis {
  readonly expression: string;
  readonly valid: boolean;
  readonly errors?: readonly (SyntaxProblem | TypeProblem)[];
  readonly type?: string;
  readonly complexity?: {
    readonly expensiveOperations: string;
    readonly variables?: Readonly<Record<string, string>>;
  };
}

/** Variables that expressions usually see; a request may say otherwise. */
const COMMON: Readonly<Record<string, string>> = {
  user: 'User',
  app: 'App',
  issue: 'Issue',
  originalIssue: 'Issue',
  issues: 'List<Issue>',
  project: 'Project',
  sprint: 'Sprint',
  board: 'Board',
  serviceDesk: 'ServiceDesk',
  customerRequest: 'CustomerRequest',
  transition: 'Transition',
  workflow: 'Workflow',
  config: 'Any',
  Number: 'Any',
  JSON: 'Any',
};

/** The variables of an analysis: the common ones, with those of the request over them. */
export function namesOf(written: Readonly<Record<string, Type>>): Names {
  const common = Object.entries(COMMON).map(([name, type]) => [name, parseType(type)] as const);
  return new Map(
    [...common, ...Object.entries(written)].map(([name, type]): [string, Known] => [
      name,
      { type, batch: name },
    ]),
  );
}

/**
 * Checks an expression without evaluating it. A type that cannot be told is `Any`, and a part of that type
 * is not checked.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions/#api-rest-api-3-expression-analyse-post
 */
export function analyse(expression: string, check: Check, names: Names): Analysis {
  const compiled = compile(expression, STANDARD_LIMITS);
  if (!compiled.ok) return { expression, valid: false, errors: compiled.problems };
  if (check === 'syntax') return { expression, valid: true };
  const findings = new Findings();
  const type = inferProgram(compiled.block, names, findings);
  const { problems, formula } = findings;
  if (problems.length > 0) {
    return { expression, valid: false, errors: problems, type: 'TypeError' };
  }
  const { variables, text } = formula;
  const complexity = {
    expensiveOperations: text,
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
  };
  const shown = printType(type);
  return check === 'type'
    ? { expression, valid: true, type: shown }
    : { expression, valid: true, type: shown, complexity };
}
