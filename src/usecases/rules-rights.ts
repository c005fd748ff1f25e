import type { RulesProblem } from '../domain/priority/rules-problem';
import { refused, type Refusal } from './outcome';

/** Why somebody else cannot see or change the rules of the score. */
export const onlyAdministratorsDecide = refused(
  'not-allowed',
  'Only people who administer Jira can decide the priority rules. Ask one of them.',
);

/** Why rules cannot be published, with the first sentence of every path. */
export function notGoodRules(problems: readonly RulesProblem[]): Refusal {
  const fields = Object.fromEntries(
    problems.toReversed().map(({ field, message }) => [field, message]),
  );
  const [only, ...others] = problems;
  const message =
    only === undefined || others.length > 0 ? 'Some rules need another look.' : only.message;
  return { kind: 'bad-input', message, fields };
}
