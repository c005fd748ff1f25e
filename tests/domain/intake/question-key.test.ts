import fc from 'fast-check';
import { isQuestionKey, newQuestionKey } from '../../../src/domain/intake/question-key';

describe('the key of a new question', () => {
  it('is made from the name, good, and nobody else’s', () => {
    expect(newQuestionKey('Länge (Folien)', [])).toBe('lange-folien');
    expect(newQuestionKey('Audience', ['audience', 'audience-2'])).toBe('audience-3');
    expect(newQuestionKey('対象', [])).toBe('question');
    expect(newQuestionKey('Constructor', [])).toBe('constructor-2');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 30 }),
        (name, times) => {
          const keys: string[] = [];
          for (let count = 0; count < times; count += 1) keys.push(newQuestionKey(name, keys));
          expect(new Set(keys).size).toBe(times);
          expect(keys.filter((key) => !isQuestionKey(key))).toEqual([]);
        },
      ),
    );
  });
});
