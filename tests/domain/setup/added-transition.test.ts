import fc from 'fast-check';
import { compareWorkflow, workflowDifferences } from '../../../src/domain/setup/compare-workflow';
import { moduleAri } from '../../../src/domain/setup/found-site';
import type {
  FoundTransition,
  FoundWorkflow,
  WorkflowRule,
} from '../../../src/domain/setup/found-workflow';
import { repairWorkflow } from '../../../src/domain/setup/repair-workflow';
import { completeSite, countingIds } from './complete-site';

const site = completeSite();
const whole = planned(site.workflow);

function planned(workflow: FoundWorkflow | undefined): FoundWorkflow {
  if (workflow === undefined) throw new Error('The site has no workflow.');
  return workflow;
}

const foreignRule = { id: 'foreign', ruleKey: 'system:check-permission-validator', parameters: {} };
const park: FoundTransition = {
  id: '777',
  name: 'Park',
  type: 'GLOBAL',
  toStatusReference: '',
  links: [],
  validators: [],
  actions: [],
};

/** What an admin left of the plan. */
const keptOfPlan = fc.subarray([...whole.transitions]);

const references = whole.statuses.map(({ statusReference }) => statusReference);
const referenceOf = (name: string) =>
  site.statuses.find((status) => status.name === name)?.id ?? '';
const appRules = whole.transitions.flatMap(({ validators, actions }) => [
  ...validators.filter(({ parameters }) => 'key' in parameters),
  ...actions,
]);
const anyRules = fc
  .subarray([...appRules, foreignRule])
  .chain((rules) =>
    fc
      .constantFrom('true', 'false')
      .map((disabled) =>
        rules.map((rule) => ({ ...rule, parameters: { ...rule.parameters, disabled } })),
      ),
  );

/** A transition as an admin may add it: any kind, any name, the plan's too, between any statuses. */
const addedTransition = fc.record({
  id: fc.constant('901'),
  name: fc.oneof(
    fc.constantFrom(...whole.transitions.map(({ name }) => name)),
    fc.string({ minLength: 1, maxLength: 12 }),
  ),
  type: fc.constantFrom('GLOBAL' as const, 'DIRECTED' as const),
  toStatusReference: fc.constantFrom(...references),
  links: fc
    .subarray(references)
    .map((from) => from.map((fromStatusReference) => ({ fromStatusReference }))),
  validators: anyRules,
  actions: anyRules,
});
const addedTransitions = fc
  .array(addedTransition, { maxLength: 6 })
  .map((list) => list.map((one, index) => ({ ...one, id: String(901 + index * 10) })));

const guards = [
  ['Accepted', 'brief-complete'],
  ['Approved', 'review-gate'],
  ['Delivered', 'delivery-gate'],
  ['Delivered', 'publish-asset'],
] as const;
const isOn =
  (key: string) =>
  ({ parameters }: WorkflowRule) =>
    parameters['key'] === moduleAri(site.app, key) && parameters['disabled'] !== 'true';

describe('a transition that an admin adds', () => {
  const added = (name: string, into: string, more: Partial<FoundTransition> = {}) => ({
    ...park,
    name,
    toStatusReference: referenceOf(into),
    ...more,
  });
  const withAdded = (one: FoundTransition): FoundWorkflow => ({
    ...whole,
    transitions: [one, ...whole.transitions],
  });

  it.each([
    ['Fast track', 'Approved', ['review gate']],
    ['Ship it', 'Delivered', ['delivery gate', 'publication']],
    ['Wave through', 'Accepted', ['check of the brief']],
    ['Approve', 'Approved', ['review gate']],
  ])('%s into %s is drift without the rules of that status', (name, into, lost) => {
    const differences = workflowDifferences(withAdded(added(name, into)), site);
    expect(differences).toHaveLength(lost.length);
    for (const [index, rule] of lost.entries()) {
      expect(differences[index]).toContain(`"${name}"`);
      expect(differences[index]).toContain(rule);
    }
  });

  it('into another status is no drift', () => {
    expect(workflowDifferences(withAdded(added('Park', 'Deferred')), site)).toEqual([]);
  });

  it('is named on the set-up page', () => {
    const workflow = withAdded(added('Fast track', 'Approved'));
    expect(compareWorkflow({ ...site, workflow })).toMatchObject({
      state: 'drifted',
      detail: expect.stringContaining('"Fast track"'),
    });
  });

  it('never leads around a check after a repair, and stays', () => {
    fc.assert(
      fc.property(keptOfPlan, addedTransitions, fc.boolean(), (transitions, extra, first) => {
        const all = first ? [...extra, ...transitions] : [...transitions, ...extra];
        const repaired = repairWorkflow({ ...whole, transitions: all }, site, countingIds());
        expect(compareWorkflow({ ...site, workflow: repaired }).state).toBe('present');
        const ids = repaired.transitions.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(extra.map(({ id }) => id)));
        for (const [into, key] of guards) {
          const ways = repaired.transitions.filter(
            (t) => t.toStatusReference === referenceOf(into),
          );
          for (const { validators, actions } of ways) {
            expect([...validators, ...actions].filter(isOn(key)).length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
