import { defaultSettings } from '../../../src/domain/intake/settings';
import { enablementGoals } from '../../../src/domain/request-fields';
import { setupStepsFor, stepOf } from '../../../src/domain/setup/steps';

const setupSteps = setupStepsFor({ settings: defaultSettings, goals: enablementGoals });

describe('the steps of the set-up', () => {
  it('have keys of their own', () => {
    const keys = setupSteps.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name only steps that exist and come before', () => {
    const seen = new Set<string>();
    for (const { key, needs, follows } of setupSteps) {
      for (const need of [...needs, ...follows])
        expect([key, need, seen.has(need)]).toEqual([key, need, true]);
      seen.add(key);
    }
  });

  it.each([
    ['field:purpose', 'Fields'],
    ['field:missed-deadline-reason', 'Fields'],
    ['field:priority-score', 'Fields'],
    ['question:reference-consent', 'Fields'],
    ['request-form', 'Screens'],
    ['status:needs-info', 'Statuses'],
    ['role:head-of-marketing', 'Roles'],
    ['workflow', 'Workflow'],
    ['project', 'Project'],
    ['library', 'Library'],
  ])('can be asked for as %s', (key, group) => {
    expect(stepOf(key, setupSteps)?.group).toBe(group);
  });
});
