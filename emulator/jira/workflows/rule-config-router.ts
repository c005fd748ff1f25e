import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { workflows, type WorkflowRecord, type WorkflowRule } from '../model/workflow';
import { readBody } from '../rest-kit/body';
import { requireLogin } from '../rest-kit/guards';
import { pageOf, pageRequest } from '../rest-kit/page';
import { queryList } from '../rest-kit/query-list';
import { isDisabled } from '../transitions/forge-rule';
import { appRules, withRules, type AppRule, type AppRuleType } from './app-rules';

const PATH = '/rest/api/3/workflow/rule/config';

/**
 * The app's own rules in all workflows, read and configured by the app alone.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-transition-rules/
 */
export function ruleConfigRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(PATH, (c) => listRules(site, c));
  router.put(PATH, (c) => configureRules(site, c));
  router.put(`${PATH}/delete`, (c) => {
    requireLogin(c);
    throw new JiraError(403, ['Only Connect apps can use this operation.']);
  });
  return router;
}

function requireApp(c: Context<ProductEnv>): void {
  requireLogin(c);
  if (c.env.caller.app?.as === 'app') return;
  throw new JiraError(403, ['Only Connect or Forge apps can use this operation.']);
}

const typeList = z.array(z.enum(['condition', 'validator', 'postfunction'])).min(1);

function listRules(site: Site, c: Context<ProductEnv>) {
  requireApp(c);
  const types = typeList.parse(queryList(c, 'types') ?? []);
  const keys = queryList(c, 'keys');
  const tags = queryList(c, 'withTags');
  const names = queryList(c, 'workflowNames');
  const expanded = queryList(c, 'expand')?.includes('transition') === true;
  const found = [...workflows(site).values()]
    .filter(({ name }) => names?.includes(name) ?? true)
    .map((workflow) => {
      const rules = appRules(site, workflow)
        .filter(({ type }) => types.includes(type))
        .filter(({ moduleKey }) => keys?.includes(moduleKey) ?? true)
        .filter(({ rule }) => tags?.includes(rule.parameters['tag'] ?? '') ?? true);
      return { workflow, rules };
    })
    .filter(({ rules }) => rules.length > 0)
    .map(({ workflow, rules }) => rulesBean(workflow, rules, expanded));
  return c.json(pageOf(site, c, pageRequest(c, 10, 50), found));
}

function rulesBean({ name }: WorkflowRecord, rules: readonly AppRule[], expanded: boolean) {
  const of = (type: AppRuleType) =>
    rules.filter((each) => each.type === type).map((each) => ruleBean(each, expanded));
  return {
    workflowId: { name, draft: false },
    conditions: of('condition'),
    validators: of('validator'),
    postFunctions: of('postfunction'),
  };
}

function ruleBean({ rule, moduleKey, transition }: AppRule, expanded: boolean) {
  const { config = '', tag } = rule.parameters;
  return {
    id: rule.id,
    key: moduleKey,
    configuration: {
      value: config,
      disabled: isDisabled(rule),
      ...(tag === undefined ? {} : { tag }),
    },
    ...(expanded ? { transition: { id: Number(transition.id), name: transition.name } } : {}),
  };
}

const configuration = z.object({
  value: z.string().max(32 * 1024),
  disabled: z.boolean().default(false),
  tag: z.string().max(255).optional(),
});

const ruleList = z.array(z.object({ id: z.string(), configuration })).default([]);

const body = z.object({
  workflows: z.array(
    z.object({
      workflowId: z.object({ name: z.string(), draft: z.boolean().default(false) }),
      conditions: ruleList,
      validators: ruleList,
      postFunctions: ruleList,
    }),
  ),
});

type Update = z.output<typeof body>['workflows'][number];

async function configureRules(site: Site, c: Context<ProductEnv>) {
  requireApp(c);
  const { workflows: updates } = await readBody(c, body);
  const updateResults = site.database.transaction(() =>
    updates.map((update) => configure(site, update)),
  );
  return c.json({ updateResults });
}

/** Changes the rules of one workflow; rules that are not the app's are told one by one. */
function configure(site: Site, { workflowId, conditions, validators, postFunctions }: Update) {
  const workflow = workflows(site).find(({ name }) => name === workflowId.name);
  if (workflow === undefined || workflowId.draft) {
    const updateErrors = [`Workflow '${workflowId.name}' not found.`];
    return { workflowId, ruleUpdateErrors: {}, updateErrors };
  }
  const own = new Map(appRules(site, workflow).map(({ rule }) => [rule.id, rule]));
  const ruleUpdateErrors: Record<string, readonly string[]> = {};
  const changed = new Map<string, WorkflowRule>();
  for (const { id, configuration: wanted } of [...conditions, ...validators, ...postFunctions]) {
    const rule = own.get(id);
    if (rule === undefined) ruleUpdateErrors[id] = [`Rule with id '${id}' not found.`];
    else changed.set(id, configured(rule, wanted));
  }
  workflows(site).put(workflow.id, withRules(workflow, changed));
  return { workflowId, ruleUpdateErrors, updateErrors: [] };
}

function configured(rule: WorkflowRule, wanted: z.output<typeof configuration>): WorkflowRule {
  return {
    ...rule,
    parameters: {
      ...rule.parameters,
      config: wanted.value,
      disabled: String(wanted.disabled),
      ...(wanted.tag === undefined ? {} : { tag: wanted.tag }),
    },
  };
}
