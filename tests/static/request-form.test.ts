import fc from 'fast-check';
import { mondayToFriday } from '../../src/domain/calendar';
import { dialogData } from '../../src/domain/intake/dialog';
import type { BriefFieldIds } from '../../src/domain/intake/jira-field-id';
import { defaultLeadTimes } from '../../src/domain/intake/lead-time';
import { requestFields } from '../../src/domain/request-fields';
import { readDialogData } from '../../static/request-form/dialog-data';
import { emptyValue, fieldText } from '../../static/request-form/field-text';
import { questionnaires, questionPool } from '../domain/intake/brief-arbitraries';

const ids: BriefFieldIds = {
  fields: Object.fromEntries(
    requestFields.map(({ key }) => [key, `field ${key}`]),
  ) as BriefFieldIds['fields'],
  questions: Object.fromEntries(questionPool.map(({ key }) => [key, `question ${key}`])),
};

describe('what the set-up stores for the create dialog', () => {
  it('is read back as it was compiled, also beside what is not for this version', () => {
    fc.assert(
      fc.property(questionnaires, (questionnaire) => {
        const data = dialogData({ ...questionnaire, leadTimes: defaultLeadTimes }, mondayToFriday, {
          ...ids,
          newAssetOption: '10001',
        });
        const stored = { data: JSON.stringify(data) };
        expect(readDialogData([{}, { data: '{"schemaVersion":2}' }, stored])).toEqual(data);
      }),
      { numRuns: 20 },
    );
  });

  it('changes nothing when it is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (data) => {
        expect(readDialogData([{ data }])).toBeUndefined();
      }),
    );
  });
});

describe('a value of the create dialog', () => {
  const rich = (...content: readonly unknown[]) => ({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content }],
  });

  it.each([
    [null, ''],
    [undefined, ''],
    ['Deck', 'Deck'],
    [0, '0'],
    [{ id: '1', value: 'Video' }, 'Video'],
    [[{ id: '1', value: 'Retail' }], 'Retail'],
    [[], ''],
    [rich({ type: 'text', text: 'Win' }, { type: 'hardBreak' }), 'Win'],
    [rich({ type: 'inlineCard', attrs: { url: 'https://example.com' } }), 'https://example.com'],
    [rich(), ''],
  ])('%j is read as "%s"', (value, text) => {
    expect(fieldText(value)).toBe(text);
  });

  it('is empty once its field was emptied', () => {
    for (const kind of ['text', 'paragraph', 'select', 'multi-select', 'number', 'date'] as const) {
      expect(fieldText(emptyValue(kind))).toBe('');
    }
  });
});
