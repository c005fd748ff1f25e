import fc from 'fast-check';
import { workflowDifferences } from '../../../src/domain/setup/compare-workflow';
import type { FoundSite } from '../../../src/domain/setup/found-site';
import type { FoundTransition, FoundWorkflow } from '../../../src/domain/setup/found-workflow';
import { SetupProblem } from '../../../src/domain/setup/problem';
import { repairWorkflow } from '../../../src/domain/setup/repair-workflow';
import { completeSite, countingIds } from './complete-site';

const site = completeSite();

function workflowOf({ workflow }: FoundSite): FoundWorkflow {
  if (workflow === undefined) throw new Error('The site has no workflow.');
  return workflow;
}

const whole = workflowOf(site);

const foreignRule = { id: 'foreign', ruleKey: 'system:check-permission-validator', parameters: {} };
const foreignTransition: FoundTransition = {
  id: '777',
  name: 'Park',
  type: 'GLOBAL',
  toStatusReference: whole.statuses[8]?.statusReference ?? '',
  links: [],
  validators: [],
  actions: [],
  conditions: { operation: 'ALL', conditions: [], conditionGroups: [] },
};

type Damage = 'none' | 'deleted' | 'no validators' | 'no actions' | 'other target' | 'foreign rule';

const damage = fc.constantFrom<Damage>(
  'none',
  'deleted',
  'no validators',
  'no actions',
  'other target',
  'foreign rule',
);

function damaged(transition: FoundTransition, how: Damage): readonly FoundTransition[] {
  switch (how) {
    case 'none':
      return [transition];
    case 'deleted':
      return [];
    case 'no validators':
      return [{ ...transition, validators: [] }];
    case 'no actions':
      return [{ ...transition, actions: [] }];
    case 'other target':
      return [{ ...transition, toStatusReference: whole.statuses[3]?.statusReference ?? '' }];
    case 'foreign rule':
      return [{ ...transition, validators: [...transition.validators, foreignRule] }];
    default:
      return how satisfies never;
  }
}

const damages = fc.array(damage, {
  minLength: whole.transitions.length,
  maxLength: whole.transitions.length,
});

const damagedWorkflow = damages.map((list) => ({
  ...whole,
  transitions: [
    ...whole.transitions.flatMap((transition, index) => damaged(transition, list[index] ?? 'none')),
    foreignTransition,
  ],
}));

describe('repairing the workflow', () => {
  it('leaves no difference, whatever was taken away', () => {
    fc.assert(
      fc.property(damagedWorkflow, (workflow) => {
        const repaired = repairWorkflow(workflow, site, countingIds());
        expect(workflowDifferences(repaired, site)).toEqual([]);
      }),
    );
  });

  it('keeps every transition and rule that an admin added', () => {
    fc.assert(
      fc.property(damagedWorkflow, (workflow) => {
        const repaired = repairWorkflow(workflow, site, countingIds());
        expect(repaired.transitions).toContainEqual(foreignTransition);
        const foreign = (one: FoundWorkflow) =>
          one.transitions.flatMap(({ validators }) => validators).filter((r) => r.id === 'foreign');
        expect(foreign(repaired)).toHaveLength(foreign(workflow).length);
      }),
    );
  });

  it('gives every transition an id of its own and changes nothing the second time', () => {
    fc.assert(
      fc.property(damagedWorkflow, (workflow) => {
        const once = repairWorkflow(workflow, site, countingIds());
        const ids = once.transitions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(repairWorkflow(once, site, countingIds())).toEqual(once);
      }),
    );
  });

  it('switches a gate on again that was switched off, instead of adding a second one', () => {
    const off = whole.transitions.map((transition) => ({
      ...transition,
      validators: transition.validators.map((rule) => ({
        ...rule,
        parameters: {
          ...rule.parameters,
          ...('key' in rule.parameters ? { disabled: 'true' } : {}),
        },
      })),
    }));
    const workflow = { ...whole, transitions: off };
    expect(workflowDifferences(workflow, site)).toHaveLength(5);
    const repaired = repairWorkflow(workflow, site, countingIds());
    const approve = repaired.transitions.find(({ name }) => name === 'Approve');
    expect(approve?.validators).toHaveLength(1);
    expect(approve?.validators[0]?.parameters['disabled']).toBe('false');
  });

  it('takes out the requirement of a field that was deleted, so that requests can be created again', () => {
    const id = site.desk?.fields.purpose ?? '';
    const made = { id: 'customfield_20000', name: 'Purpose' };
    const fields = site.fields.map((field) => (field.id === id ? { ...field, ...made } : field));
    const renewed = { ...site, fields };
    expect(workflowDifferences(whole, renewed)).toHaveLength(5);
    const repaired = repairWorkflow(whole, renewed, countingIds());
    const create = repaired.transitions.find(({ type }) => type === 'INITIAL');
    const required = create?.validators.map(({ parameters }) => parameters['fieldsRequired']);
    expect(required).toContain('customfield_20000');
    expect(required).not.toContain(id);
  });

  it('refuses to write a workflow without its gates while Jira does not offer them', () => {
    const without = { ...site, appRules: [] };
    const bare = {
      ...whole,
      transitions: whole.transitions.filter(({ name }) => name !== 'Approve'),
    };
    expect(workflowDifferences(whole, without)).toEqual([]);
    expect(() => repairWorkflow(bare, without, countingIds())).toThrow(SetupProblem);
  });
});
