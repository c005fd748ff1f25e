import { defaultSettings, type IntakeSettings } from '../../../src/domain/intake/settings';
import { compare } from '../../../src/domain/setup/compare';
import { workflowDifferences } from '../../../src/domain/setup/compare-workflow';
import type { FoundSite } from '../../../src/domain/setup/found-site';
import type { FoundWorkflow } from '../../../src/domain/setup/found-workflow';
import { repairWorkflow } from '../../../src/domain/setup/repair-workflow';
import { setupStepsFor } from '../../../src/domain/setup/steps';
import { completeSite, countingIds } from './complete-site';

const site = completeSite();
const decided = (settings: Partial<IntakeSettings>): FoundSite => ({
  ...site,
  settings: { ...defaultSettings, ...settings },
});

const openSteps = (found: FoundSite): Readonly<Record<string, string>> =>
  Object.fromEntries(
    setupStepsFor(found)
      .map((step) => [step.key, compare(step, found).state] as const)
      .filter(([, state]) => state !== 'present'),
  );

const mandatory = defaultSettings.presets.map((preset) => ({
  ...preset,
  questions: preset.questions.map((question) => ({ ...question, mandatory: true })),
}));

const workflowOf = ({ workflow }: FoundSite): FoundWorkflow => {
  if (workflow === undefined) throw new Error('The site has no workflow.');
  return workflow;
};

describe('a decision of an admin', () => {
  it('about mandatory answers touches the check of the brief and the create dialog alone', () => {
    expect(openSteps(decided({ presets: mandatory }))).toEqual({
      workflow: 'drifted',
      'request-form': 'drifted',
    });
  });

  it('about holidays and lead times touches the create dialog alone', () => {
    const holidays = [{ date: '2026-12-25', name: 'Christmas' }];
    const calendar = { ...defaultSettings.calendar, holidays };
    expect(openSteps(decided({ calendar }))).toEqual({ 'request-form': 'drifted' });
    const leadTimes = { ...defaultSettings.leadTimes, Deck: 9 };
    expect(openSteps(decided({ leadTimes }))).toEqual({ 'request-form': 'drifted' });
  });

  it('about the time zone touches the check of the brief, which knows when a day is over', () => {
    const calendar = { ...defaultSettings.calendar, timeZone: 'Europe/Berlin' };
    expect(openSteps(decided({ calendar }))).toEqual({
      workflow: 'drifted',
      'request-form': 'drifted',
    });
  });

  it('reaches the check in its place, and leaves the other rules as they are', () => {
    const found = decided({ presets: mandatory });
    const before = workflowOf(found);
    expect(workflowDifferences(before, found)).toEqual([
      '"Create" checks an old list of answers',
      '"Accept" checks an old list of answers',
      '"Resubmit" checks an old list of answers',
    ]);
    const after = repairWorkflow(before, found, countingIds());
    expect(workflowDifferences(after, found)).toEqual([]);
    const ids = ({ transitions }: FoundWorkflow) =>
      transitions.map(({ validators }) =>
        validators.map(({ parameters, ruleKey }) => [ruleKey, parameters['key'], parameters['id']]),
      );
    expect(ids(after)).toEqual(ids(before));
  });
});

describe("the registration of Jira's create dialog", () => {
  const [own] = site.modifications;
  if (own === undefined) throw new Error('The site has no modification.');
  const other = { ...own, id: '601', name: 'Something else of the app', data: '{}' };
  const registered = (...modifications: FoundSite['modifications']) =>
    openSteps({ ...site, modifications });

  it('is missing without an entry of its name, whatever else the app has registered', () => {
    expect(registered(other)).toEqual({ 'request-form': 'missing' });
    expect(registered(other, own)).toEqual({});
  });

  it.each([
    ['another project', { contexts: [{ projectId: '9', issueTypeId: '10001', viewType: 'GIC' }] }],
    ['every view', { contexts: [{ projectId: '400', issueTypeId: '10001' }] }],
    ['no context', { contexts: [] }],
    ['other data', { data: '{"schemaVersion":1}' }],
    ['data that is no JSON', { data: 'gone' }],
  ])('has drifted when it is for %s', (_how, change) => {
    expect(registered({ ...own, ...change })).toEqual({ 'request-form': 'drifted' });
  });

  it('has drifted when it is there twice', () => {
    expect(registered(own, { ...own, id: '602' })).toEqual({ 'request-form': 'drifted' });
  });
});
