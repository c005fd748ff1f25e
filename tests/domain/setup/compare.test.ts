import { defaultSettings } from '../../../src/domain/intake/settings';
import { enablementGoals, requestFields } from '../../../src/domain/request-fields';
import { compare } from '../../../src/domain/setup/compare';
import { deskOf } from '../../../src/domain/setup/compare-desk';
import type { FoundSite } from '../../../src/domain/setup/found-site';
import { setupStepsFor } from '../../../src/domain/setup/steps';
import { completeSite, emptySite } from './complete-site';

const setupSteps = setupStepsFor({ settings: defaultSettings, goals: enablementGoals });

const stateOf = (key: string, found: FoundSite): string => {
  const step = setupSteps.find((candidate) => candidate.key === key);
  if (step === undefined) throw new Error(`There is no step ${key}.`);
  return compare(step, found).state;
};

const openSteps = (found: FoundSite): readonly string[] =>
  setupSteps.filter((step) => compare(step, found).state !== 'present').map(({ key }) => key);

describe('comparing the plan with a site', () => {
  it('finds nothing to do on a site that is set up', () => {
    expect(openSteps(completeSite())).toEqual([]);
  });

  it('finds everything missing on a new site but the fields of the manifest', () => {
    const open = openSteps(emptySite());
    const there = setupSteps.map(({ key }) => key).filter((key) => !open.includes(key));
    expect(there).toEqual(['field:priority-score', 'field:review-state']);
  });

  it.each(requestFields.map(({ name }) => name))(
    'finds the field %s, its screens and the stored ids when it is deleted',
    (name) => {
      const site = completeSite();
      const open = openSteps({ ...site, fields: site.fields.filter((f) => f.name !== name) });
      expect(open).toEqual(expect.arrayContaining(['screen:edit', 'desk']));
      expect(open.some((key) => key.startsWith('field:'))).toBe(true);
    },
  );

  it('recognises a renamed field and a renamed status by the ids it stored', () => {
    const site = completeSite();
    const renamed: FoundSite = {
      ...site,
      fields: site.fields.map((f) => (f.name === 'Purpose' ? { ...f, name: 'Why' } : f)),
      statuses: site.statuses.map((s) => (s.name === 'Needs info' ? { ...s, name: 'Parked' } : s)),
    };
    expect(openSteps(renamed)).toEqual(['field:purpose', 'status:needs-info']);
    expect(stateOf('field:purpose', renamed)).toBe('drifted');
    expect(stateOf('status:needs-info', renamed)).toBe('drifted');
  });

  it('does not take a status of another category for its own', () => {
    const site = emptySite();
    const closed = { id: '6', name: 'Closed', category: 'TODO', description: '' } as const;
    expect(stateOf('status:closed', { ...site, statuses: [closed] })).toBe('missing');
  });

  it('finds an option that is gone or switched off', () => {
    const site = completeSite();
    const without = (change: 'removed' | 'disabled'): FoundSite => ({
      ...site,
      fields: site.fields.map((field) => {
        if (field.name !== 'Asset type' || field.context === undefined) return field;
        const options = field.context.options.flatMap((option) => {
          if (option.value !== 'Deck') return [option];
          return change === 'removed' ? [] : [{ ...option, disabled: true }];
        });
        return { ...field, context: { ...field.context, options } };
      }),
    });
    expect(openSteps(without('removed'))).toEqual(['field:asset-type']);
    expect(openSteps(without('disabled'))).toEqual(['field:asset-type']);
  });

  it('leaves a project alone that has the key and none of the schemes', () => {
    const site = completeSite();
    const foreign: FoundSite = {
      ...site,
      desk: undefined,
      project: {
        id: '999',
        key: 'SAR',
        name: 'Search and rescue',
        companyManaged: true,
        issueTypeSchemeId: '1',
        issueTypeScreenSchemeId: '1',
        workflowSchemeId: undefined,
        permissionSchemeId: '0',
        administered: true,
      },
    };
    const project = setupSteps.find(({ key }) => key === 'project');
    expect(project && compare(project, foreign).detail).toContain('Search and rescue');
    expect(stateOf('project', foreign)).toBe('missing');
    expect(stateOf('desk', foreign)).toBe('missing');
  });

  it('counts a site without Confluence as complete, and a silent Confluence as something to repeat', () => {
    const site = completeSite();
    const without: FoundSite = { ...site, library: { kind: 'not-connected' } };
    expect(openSteps({ ...without, desk: deskOf(without) })).toEqual([]);
    expect(openSteps({ ...site, library: { kind: 'unreachable' } })).toEqual(['library']);
  });

  it('takes the right of everybody back once requests are for one group', () => {
    const site = completeSite();
    expect(openSteps({ ...site, requesterGroup: 'sales' })).toEqual(['permission-scheme']);
  });
});
