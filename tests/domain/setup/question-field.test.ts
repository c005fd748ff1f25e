import fc from 'fast-check';
import type { Question } from '../../../src/domain/intake/question';
import { defaultSettings, type IntakeSettings } from '../../../src/domain/intake/settings';
import { compare } from '../../../src/domain/setup/compare';
import { deskOf } from '../../../src/domain/setup/compare-desk';
import { fieldsToAdd } from '../../../src/domain/setup/compare-screen';
import type { FoundSite } from '../../../src/domain/setup/found-site';
import { findQuestionField, questionFieldIds } from '../../../src/domain/setup/question-field';
import { screens } from '../../../src/domain/setup/screen';
import { setupStepsFor } from '../../../src/domain/setup/steps';
import { completeSite } from './complete-site';

const site = completeSite();

const asking = (questions: readonly Question[]): FoundSite => ({
  ...site,
  settings: { ...defaultSettings, questions },
});

const openSteps = (found: FoundSite): Readonly<Record<string, string>> =>
  Object.fromEntries(
    setupStepsFor(found)
      .map((step) => [step.key, compare(step, found).state] as const)
      .filter(([, state]) => state !== 'present'),
  );

const budget: Question = { key: 'budget', name: 'Budget', hint: '', kind: 'number', options: [] };
const renamed = (key: string, name: string): readonly Question[] =>
  defaultSettings.questions.map((one) => (one.key === key ? { ...one, name } : one));

describe('a question of the brief', () => {
  it('that is new lacks its field alone, which then belongs on both screens', () => {
    const asked = asking([...defaultSettings.questions, budget]);
    expect(openSteps(asked)).toEqual({ 'question:budget': 'missing' });
    const made = {
      id: 'customfield_30000',
      name: 'Budget',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
    };
    const after = { ...asked, fields: [...asked.fields, made] };
    const last = Object.values(questionFieldIds(site)).at(-1);
    for (const screen of screens) {
      expect(fieldsToAdd(screen, after)).toEqual([{ id: made.id, behind: last }]);
    }
    expect(openSteps(after)).toEqual({
      'screen:create': 'drifted',
      'screen:edit': 'drifted',
      'request-form': 'drifted',
      desk: 'drifted',
    });
  });

  it('keeps its field when an admin renames it, also when another takes its old name', () => {
    const field = questionFieldIds(site)['audience'];
    const questions = [...renamed('audience', 'Viewers'), { ...budget, ...named('audience') }];
    const asked = asking(questions);
    expect(questionFieldIds(asked)['audience']).toBe(field);
    expect(questionFieldIds(asked)).not.toHaveProperty('budget');
    expect(openSteps(asked)).toMatchObject({ 'question:audience': 'drifted' });
  });

  it('leaves its field where it is when nobody asks it any more, and finds it when it is asked again', () => {
    const without = asking(defaultSettings.questions.filter(({ key }) => key !== 'audience'));
    expect(openSteps(without)).toEqual({ 'request-form': 'drifted' });
    expect(deskOf(without)?.questions).toEqual(site.desk?.questions);
    const again = asking(renamed('audience', 'Who watches'));
    expect(openSteps({ ...again, desk: deskOf(without) })).toMatchObject({
      'question:audience': 'drifted',
    });
  });

  it('gets options that are new', () => {
    const questions = defaultSettings.questions.map((one) =>
      one.key === 'channel' ? { ...one, options: [...one.options, 'Podcast'] } : one,
    );
    expect(openSteps(asking(questions))).toEqual({ 'question:channel': 'drifted' });
  });

  it('offers no option that the settings do not list, while a field of every request may have more', () => {
    const questions = defaultSettings.questions.map((one) =>
      one.key === 'channel' ? { ...one, options: one.options.slice(1) } : one,
    );
    const removed = question(defaultSettings, 'channel').options[0] ?? '';
    const found = asking(questions);
    expect(openSteps(found)).toEqual({ 'question:channel': 'drifted' });
    const step = setupStepsFor(found).find(({ key }) => key === 'question:channel');
    expect(step && compare(step, found).detail).toContain(`still offers "${removed}"`);
  });

  it('is found on a desk that was stored before there were questions', () => {
    const { desk } = site;
    if (desk === undefined) throw new Error('The site has no desk.');
    const old = { ...site, desk: { ...desk, questions: {} } };
    expect(openSteps(old)).toEqual({ desk: 'drifted' });
    expect(deskOf(old)).toEqual(desk);
  });

  it('never shares its field with another question or with a field of every request', () => {
    const names = ['Audience', 'Channel', 'Purpose', 'Updates asset', 'New'];
    const question = fc.record({
      key: fc.constantFrom('audience', 'channel', 'reference-contact', 'new'),
      name: fc.constantFrom(...names),
      hint: fc.constant(''),
      kind: fc.constantFrom('text' as const, 'select' as const, 'paragraph' as const),
      options: fc.constant<readonly string[]>([]),
    });
    const questions = fc.uniqueArray(question, { maxLength: 4, comparator: sameKeyOrName });
    fc.assert(
      fc.property(questions, (list) => {
        const found = asking(list);
        const ids = list.flatMap((one) => findQuestionField(one, found)?.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of Object.values(site.desk?.fields ?? {})) expect(ids).not.toContain(id);
      }),
    );
  });
});

function named(key: string): Pick<Question, 'name' | 'kind' | 'options'> {
  const { name, kind, options } = question(defaultSettings, key);
  return { name, kind, options };
}

function question({ questions }: IntakeSettings, key: string): Question {
  const found = questions.find((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no question ${key}.`);
  return found;
}

function sameKeyOrName(one: Question, other: Question): boolean {
  return one.key === other.key || one.name === other.name;
}
