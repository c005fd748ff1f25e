import { z } from 'zod';
import { getJson, sendJson } from '../../http/request';
import type { Rule } from './workflow-data';

/** The three places of a rule on a transition, by the names of the workflow editor. */
export type RuleType = 'Condition' | 'Validator' | 'Function';

const ruleModule = z.object({
  /** ARI of the module: the `key` parameter of its rules. */
  id: z.string(),
  moduleKey: z.string(),
  ruleKey: z.string(),
  ruleType: z.enum(['Condition', 'Validator', 'Function']),
  name: z.string(),
  description: z.string(),
  /** Expression that says what a configuration means. */
  summary: z.string().nullable(),
  create: z.string().nullable(),
  edit: z.string().nullable(),
  view: z.string().nullable(),
});
/** A workflow rule that the installed app offers, and its configuration pages. */
export type RuleModule = z.infer<typeof ruleModule>;

export const listRuleModules = (signal: AbortSignal): Promise<readonly RuleModule[]> =>
  getJson('/__forge/workflow-rules', z.array(ruleModule), signal);

/** The module of the installed app behind a rule; undefined for built-in rules and for apps that are gone. */
export const moduleOf = (modules: readonly RuleModule[], rule: Rule): RuleModule | undefined =>
  modules.find(({ id }) => id === rule.parameters['key']);

const evaluated = z.object({ value: z.unknown().optional() });

/** What the rule's configuration means, in the words of the module's `configurationDescription`. */
export async function summaryOf(
  { summary }: RuleModule,
  { parameters }: Rule,
  signal: AbortSignal,
): Promise<string> {
  const { config } = parameters;
  if (summary === null || config === undefined) return '';
  const value: unknown = JSON.parse(config);
  const body = { expression: summary, context: { custom: { config: { type: 'json', value } } } };
  const path = '/rest/api/3/expression/evaluate';
  const answer = await sendJson('POST', path, body, evaluated, signal);
  return typeof answer.value === 'string' ? answer.value : '';
}
