import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar';
import { readMessage } from '../../../src/domain/intake/read-message';
import { spokenDate } from '../../../src/domain/intake/spoken-date';

/** A Monday. */
const today = '2026-11-23';

const chat = `Hi team,
we need a case study for a hospital by 12 Dec. It is about OPP-12, our biggest deal.
Thanks!`;

const mail = `From: Rhea Sand
Subject: Re: Deck for Nordbank

Hello all, could you build some slides for a retail bank until end of next week?
https://acme.lightning.force.com/lightning/r/Opportunity/0061t00000ABCDE/view`;

describe('reading a pasted message', () => {
  it('finds in a chat what it says, and keeps its text as the purpose', () => {
    expect(readMessage(chat, today)).toEqual({
      summary: 'Case study for a hospital',
      assetType: 'Case study',
      neededBy: '2026-12-12',
      opportunity: 'OPP-12',
      industry: ['Healthcare'],
      purpose: chat,
    });
  });

  it('finds in a mail its subject without the marks of replies', () => {
    expect(readMessage(mail, today)).toMatchObject({
      summary: 'Deck for Nordbank',
      assetType: 'Deck',
      neededBy: '2026-12-04',
      opportunity: 'https://acme.lightning.force.com/lightning/r/Opportunity/0061t00000ABCDE/view',
      industry: ['Financial services'],
    });
  });

  it.each([
    ['Hi all, we urgently need a deck for Nordbank by Friday.', 'Deck for Nordbank'],
    ['can you make a one-pager, due on 3rd of January, for Acme?', 'One-pager, for Acme'],
    ['Could you please build us some slides by end of next week?', 'Slides'],
    ['We’d like an iPad demo until 2026-12-18', 'iPad demo'],
    ['eBook for banks by the hospital', 'eBook for banks by the hospital'],
    ['We need a', 'We need a'],
  ])('makes of "%s" the title "%s"', (text, title) => {
    expect(readMessage(text, today).summary).toBe(title);
  });

  it.each([
    ['by Friday', '2026-11-27'],
    ['by monday please', '2026-11-30'],
    ['until next Friday', '2026-12-04'],
    ['by 12 Dec', '2026-12-12'],
    ['before Dec 12th', '2026-12-12'],
    ['by the 3rd of January', '2027-01-03'],
    ['due 12/12/2026', '2026-12-12'],
    ['due 12/31/2026', '2026-12-31'],
    ['due 31/12/2026', '2026-12-31'],
    ['bis 24.12.2026', '2026-12-24'],
    ['by 2026-12-18', '2026-12-18'],
    ['by tomorrow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['end of the week', '2026-11-27'],
    ['by end of next week', '2026-12-04'],
    ['by end of month', '2026-11-30'],
    ['in two weeks', '2026-12-07'],
    ['We met on 2026-12-01 and need it by 2026-12-18', '2026-12-18'],
  ])('reads "%s" as %s', (text, date) => {
    expect(spokenDate(text, today)).toBe(date);
  });

  it.each([
    'by 3/4/2027',
    'by 31 Feb',
    'by 2026-11-22',
    'these 5 may be enough',
    'Either 2026-12-01 or 2026-12-18',
    'as soon as possible',
    '',
  ])('leaves the date open for "%s"', (text) => {
    expect(spokenDate(text, today)).toBeUndefined();
  });

  it.each(['We are ISO-27001 certified', 'See https://example.com/page about GPT-4', 'SAR-12'])(
    'takes no opportunity from "%s"',
    (text) => {
      expect(readMessage(text, today).opportunity).toBeUndefined();
    },
  );

  const words = fc.constantFrom(
    'by', 'need', 'Friday', 'next', 'end of', 'month', '31', '2026', 'Dec', 'May', '/', '.', '-',
    'deck', 'video', 'bank', 'OPP-1', 'deal', 'https://x.test/deal/1', 'Subject:', '\n', 'tomorrow',
    '\uD83D', 'in', 'ten', 'weeks', '99', '2026-02-30', ' ',
  ); // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  );
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days));

  it('never fails, and invents nothing whatever the text', () => {
    fc.assert(
      fc.property(text, day, (written, on) => {
        const read = readMessage(written, on);
        expect(read.purpose).toBe(written.trim());
        if (read.neededBy !== undefined) {
          expect(read.neededBy >= on).toBe(true);
          expect(new Date(read.neededBy).toISOString().slice(0, 10)).toBe(read.neededBy);
        }
        if (read.opportunity !== undefined) expect(written).toContain(read.opportunity);
        if (read.summary !== undefined) {
          expect(read.summary.length).toBeLessThanOrEqual(120);
          expect(read.summary.trim()).not.toBe('');
        }
      }),
    );
  });

  it('reads nothing into a text without such words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bcdfghjklmpqrvwxz ]{0,80}$/), day, (written, on) => {
        const { assetType, neededBy, opportunity, industry } = readMessage(written, on);
        expect({ assetType, neededBy, opportunity, industry }).toEqual({ industry: [] });
      }),
    );
  });

  it('reads a long text in no time', () => {
    const long = 'end of next week by Dec 12 https://x.test/deal '.repeat(640);
    const began = performance.now();
    readMessage(long, today);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
