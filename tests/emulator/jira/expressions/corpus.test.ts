import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { triggersOf } from '../../../../emulator/forge/events/triggers';
import { anonymous } from '../../../support/jira-client';
import { emulatedSite } from '../../../support/emulated-site';
import { forgeRule } from '../issues/workflow-rules';
import { about, expressionWorld, type ExpressionWorld } from './expression-world';

/** It lies beside the repository where the team keeps it; elsewhere these cases are skipped. */
const FILE = join(__dirname, '../../../../../shared/specs/jira-expressions/corpus.json');

const corpusCase = z.strictObject({
  /** The expression. */
  e: z.string(),
  src: z.string(),
  expect: z.unknown().optional(),
  context: z.enum(['issue', 'none']).optional(),
  expectStatus: z.number().optional(),
  messageContains: z.string().optional(),
  analyse: z.enum(['syntax', 'type']).optional(),
  valid: z.boolean().optional(),
  errorsMin: z.number().optional(),
  type: z.string().optional(),
  expensive: z.string().optional(),
  message: z.string().optional(),
  parses: z.boolean().optional(),
  runtime: z.string().optional(),
  validator: z.boolean().optional(),
  validatorMessage: z.string().optional(),
  triggerFilter: z.boolean().optional(),
  actionValidator: z.boolean().optional(),
  customFieldFormatter: z.boolean().optional(),
  anonymous: z.boolean().optional(),
});

type Case = z.output<typeof corpusCase>;

const analysisBody = z.object({
  results: z.array(
    z.looseObject({
      valid: z.boolean(),
      type: z.string().optional(),
      errors: z.array(z.looseObject({ message: z.string() })).default([]),
      complexity: z
        .object({
          expensiveOperations: z.string(),
          variables: z.record(z.string(), z.string()).default({}),
        })
        .optional(),
    }),
  ),
});

const here = existsSync(FILE);
const cases = here ? z.array(corpusCase).parse(JSON.parse(readFileSync(FILE, 'utf8'))) : [];

let world: ExpressionWorld;
let key: string;
beforeAll(async () => {
  world = await expressionWorld();
  ({ key } = await world.task());
});

async function analysed(expression: string, check: string) {
  const path = `/rest/api/3/expression/analyse?check=${check}`;
  const { body } = await world.alice.post(path, { expressions: [expression] });
  const [result] = analysisBody.parse(body).results;
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

async function checkAnalysis({ e, analyse = 'syntax', ...wanted }: Case) {
  const result = await analysed(e, analyse);
  expect(result.valid).toBe(wanted.valid ?? true);
  if (wanted.type !== undefined) expect(result.type).toBe(wanted.type);
  if (wanted.message !== undefined) expect(result.errors[0]?.message).toBe(wanted.message);
  expect(result.errors.length).toBeGreaterThanOrEqual(wanted.errorsMin ?? 0);
  if (wanted.expensive === undefined) return;
  const { complexity } = await analysed(e, 'complexity');
  const variables = Object.entries(complexity?.variables ?? {});
  expect(`${variables[0]?.[0]} over ${variables[0]?.[1]}`).toBe(wanted.expensive);
}

async function checkValue({ e, ...wanted }: Case) {
  const answer = await world.evaluate(e, {
    ...(wanted.context === 'issue' ? about({ key }) : {}),
    ...(wanted.anonymous === true ? { caller: anonymous } : {}),
  });
  expect(answer.status).toBe(wanted.expectStatus ?? 200);
  expect(JSON.stringify(answer.body)).toContain(wanted.messageContains ?? '');
  const known: Readonly<Record<string, string>> = {
    '<caller accountId>': 'account-alice',
    '<key>': key,
  };
  if (wanted.expect === undefined) return;
  const { expect: value } = wanted;
  const expected = (typeof value === 'string' ? known[value] : undefined) ?? value;
  expect(answer.body).toMatchObject({ value: expected });
}

/** Asks the expression as a validator: refused at first, and accepted once the issue is made to fit. */
async function checkValidator({ e, validatorMessage }: Case) {
  const properties = { name: 'Rule', expression: e, errorMessage: 'Refused.' };
  const ruled = await expressionWorld([{ type: 'jira:workflowValidator', key: 'r', properties }]);
  const config = JSON.stringify({ key: 'fits' });
  const validators = [forgeRule(ruled.site, 'forge:expression-validator', 'r', config)];
  ruled.changeTransition('Done', { validators });
  const issue = await ruled.task();
  const done = () =>
    ruled.alice.post(`/rest/api/3/issue/${issue.key}/transitions`, { transition: { id: '31' } });
  expect(await done()).toMatchObject({
    status: 400,
    body: { errorMessages: [validatorMessage ?? 'Refused.'] },
  });
  await ruled.alice.put(`/rest/api/3/issue/${issue.key}`, {
    fields: { assignee: { accountId: 'account-bob' }, summary: 'It fits' },
  });
  expect((await done()).status).toBe(204);
}

function checkFilter({ e }: Case) {
  const properties = {
    function: 'f',
    events: ['avi:jira:created:issue'],
    filter: { expression: e },
  };
  const { site } = emulatedSite({ modules: [{ type: 'trigger', key: 't', properties }] });
  const passes = triggersOf(site.app)[0]?.filter?.passes;
  const judged = (fields: object | undefined) =>
    passes?.({ issue: { ...(fields === undefined ? {} : { fields }) } });
  expect(judged({ issueType: { name: 'Bug' } })).toEqual({ ok: true, passes: true });
  expect(judged({ issueType: { name: 'Task' } })).toEqual({ ok: true, passes: false });
  expect(judged(undefined)).toEqual({ ok: true, passes: false });
}

/** Evaluates with the variables that an app would give it. */
async function checkGiven({ e }: Case, custom: object, expected: unknown) {
  const context = { issue: { key }, custom };
  expect(await world.value(e, { context })).toEqual(expected);
}

async function linkedTo(others: number): Promise<string> {
  const { key: from } = await world.task();
  for (let index = 0; index < others; index += 1) {
    const { key: to } = await world.task();
    await world.alice.post('/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: from },
      outwardIssue: { key: to },
    });
  }
  return from;
}

async function check(each: Case): Promise<void> {
  if (each.parses !== undefined) {
    expect((await analysed(each.e, 'syntax')).valid).toBe(each.parses);
  }
  if (each.runtime !== undefined) {
    expect((await world.evaluate(each.e, about({ key: await linkedTo(9) }))).status).toBe(200);
    const said = await world.failure(each.e, about({ key: await linkedTo(11) }));
    expect(said).toContain('expensive operations');
  }
  if (each.analyse !== undefined) await checkAnalysis(each);
  else if ('expect' in each || each.expectStatus !== undefined) await checkValue(each);
  if (each.validator === true || each.validatorMessage !== undefined) await checkValidator(each);
  if (each.triggerFilter === true) checkFilter(each);
  if (each.actionValidator === true) {
    await checkGiven(each, { newIssueType: { type: 'json', value: 'Y' } }, true);
    await checkGiven(each, { newIssueType: { type: 'json', value: 'X' } }, false);
  }
  if (each.customFieldFormatter === true) {
    await checkGiven(each, { value: { type: 'json' } }, '');
    const value = { activityKind: 'Call', sourceKey: 'A-1' };
    await checkGiven(each, { value: { type: 'json', value } }, 'Call · A-1');
  }
}

(here ? describe : describe.skip)('the shared corpus of Jira expressions comes out right', () => {
  it('is all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  it.each(cases.map((each) => [each.e, each] as const))('%s', async (_, each) => {
    expect.hasAssertions();
    await check(each);
  });
});
