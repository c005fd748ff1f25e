import fc from 'fast-check';
import { mondayToFriday } from '../../../src/domain/calendar';
import { briefRules } from '../../../src/domain/intake/brief-rule';
import { dialogData } from '../../../src/domain/intake/dialog';
import { affectedFields, dialogState } from '../../../src/domain/intake/dialog-state';
import type { BriefFieldIds } from '../../../src/domain/intake/jira-field-id';
import { defaultSettings } from '../../../src/domain/intake/settings';
import { requestFields } from '../../../src/domain/request-fields';
import { questionnaires, questionPool } from './brief-arbitraries';

const ids: BriefFieldIds = {
  fields: Object.fromEntries(
    requestFields.map(({ key }) => [key, `field ${key}`]),
  ) as BriefFieldIds['fields'],
  questions: Object.fromEntries(
    [...questionPool, ...defaultSettings.questions].map(({ key }) => [key, `question ${key}`]),
  ),
};
const today = '2026-11-23';
const { leadTimes } = defaultSettings;
const data = dialogData(defaultSettings, mondayToFriday, ids);
const look = (id: string, values: Readonly<Record<string, string>>) => {
  const found = dialogState(data, values, today).fields.find((field) => field.id === id);
  if (found === undefined) throw new Error(`The dialog has no field ${id}.`);
  return found;
};
const shown = (values: Readonly<Record<string, string>>) =>
  dialogState(data, values, today)
    .fields.filter(({ id, visible }) => visible && id.startsWith('question '))
    .map(({ name }) => name);

describe("Jira's create dialog", () => {
  it('asks what the asset type asks, and nothing more before one is chosen', () => {
    expect(shown({})).toEqual([]);
    expect(shown({ 'field assetType': 'Case study' })).toEqual([
      'Customer reference consent',
      'Reference contact',
    ]);
    expect(shown({ 'field assetType': 'Deck' })).toEqual(['Audience', 'Number of slides']);
    expect(shown({ 'field assetType': 'Poster' })).toEqual([]);
  });

  it('asks for the asset to update when there is one, and must have it then', () => {
    const id = 'field updatesAsset';
    expect(look(id, {})).toMatchObject({ visible: false, required: false });
    expect(look(id, { 'field requestKind': 'New asset' })).toMatchObject({ visible: false });
    expect(look(id, { 'field requestKind': 'Update existing' })).toMatchObject({
      visible: true,
      required: true,
    });
  });

  it('says beneath the date that it is past, or how long such an asset takes', () => {
    const hint = (values: Readonly<Record<string, string>>) => look('duedate', values).description;
    const deck = { 'field assetType': 'Deck' };
    expect(hint({})).toBe('When you need the asset.');
    expect(hint({ ...deck, duedate: '2026-11-22' })).toBe(
      'This date is past. Choose today or a later date.',
    );
    expect(hint({ ...deck, duedate: '2026-12-24' })).toBe(
      'The desk plans 8 business days for a deck: ready about 3 Dec 2026.',
    );
    expect(hint({ ...deck, duedate: today })).toBe(
      'The desk plans 8 business days for a deck: ready about 3 Dec 2026. Say in Deadline evidence what makes the date real; without it the request scores lower.',
    );
  });

  it('leaves out questions that have no field yet, and fits into what Jira keeps', () => {
    const bare = dialogData(defaultSettings, mondayToFriday, { ...ids, questions: {} });
    expect(bare.fields.some(({ id }) => id.startsWith('question '))).toBe(false);
    expect(JSON.stringify(data).length).toBeLessThan(10_000);
  });

  it('demands no answer that it hides, and every visible one that a rule demands', () => {
    fc.assert(
      fc.property(questionnaires, valuesOfDialog, (questionnaire, values) => {
        const rules = briefRules(questionnaire);
        const { fields } = dialogState(compiled(questionnaire), values, today);
        for (const { id, name, visible, required } of fields) {
          const own = rules.filter((rule) => rule.name === name);
          const due = own.some(
            ({ when }) => when === undefined || values[ids.fields[when.field]] === when.is,
          );
          expect([id, required]).toEqual([id, due]);
          if (required) expect(visible).toBe(true);
        }
      }),
    );
  });

  it('touches no other fields than it announces when one was changed', () => {
    fc.assert(
      fc.property(questionnaires, valuesOfDialog, valuesOfDialog, (questionnaire, before, then) => {
        const form = compiled(questionnaire);
        for (const [changed, value] of Object.entries(then)) {
          const announced = affectedFields(form, changed);
          const rest = (values: typeof before) =>
            dialogState(form, values, today).fields.filter(({ id }) => !announced.includes(id));
          expect(rest({ ...before, [changed]: value })).toEqual(rest(before));
        }
      }),
    );
  });
});

const compiled = (questionnaire: Parameters<typeof briefRules>[0]) =>
  dialogData({ ...questionnaire, leadTimes }, mondayToFriday, ids);

const valuesOfDialog: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    'field assetType': fc.constantFrom('Case study', 'Deck', 'Video', 'Poster', ''),
    'field requestKind': fc.constantFrom('New asset', 'Update existing'),
    'field purpose': fc.string(),
    duedate: fc.constantFrom('2026-11-22', '2026-11-23', '2027-01-01'),
    'question slides': fc.constantFrom('', '12'),
  },
  { noNullPrototype: true },
);
