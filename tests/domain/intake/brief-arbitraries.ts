import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar';
import { isBlank } from '../../../src/domain/intake/blank';
import type { Brief } from '../../../src/domain/intake/brief';
import { mostMandatoryQuestions } from '../../../src/domain/intake/brief-check';
import type { Preset, Questionnaire } from '../../../src/domain/intake/preset';
import type { Question } from '../../../src/domain/intake/question';
import { assetTypes, requestKinds, requesterRoles } from '../../../src/domain/request-fields';

/** An option that questions offered once. */
export const removedOption = 'Mixed';

const question = (key: string, kind: Question['kind'], options: readonly string[] = []) => ({
  key,
  name: `Question ${key}`,
  hint: '',
  kind,
  options,
});

/** Questions of every kind, one of them with a name that could do harm in an expression. */
export const questionPool: readonly Question[] = [
  question('consent', 'select', ['Given', 'null', ' ']),
  question('contact', 'text'),
  { ...question('reason', 'paragraph'), name: "Reason' + config.rules + '" },
  question('slides', 'number'),
  question('channel', 'select', ['Website', 'E-mail']),
  question('constructor', 'text'),
];

const preset = (assetType: Preset['assetType']): fc.Arbitrary<Preset> =>
  fc
    .tuple(
      fc.shuffledSubarray([...questionPool]),
      fc.subarray([...questionPool], { maxLength: mostMandatoryQuestions }),
    )
    .map(([asked, mandatory]) => ({
      assetType,
      questions: asked.map(({ key }) => ({
        key,
        mandatory: mandatory.some((each) => each.key === key),
      })),
    }));

/** Which asset type asks what, and what of it is mandatory. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .tuple(...assetTypes.map(preset))
  .map((presets) => ({ questions: questionPool, presets }));

export const timeZones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Etc/GMT+12',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
);

/** Instants of eight years, close to midnight somewhere as often as not. */
export const instants = fc
  .integer({ min: Date.UTC(2026, 10, 23), max: Date.UTC(2034, 10, 23) })
  .map((instant) => new Date(instant).toISOString());

const whiteSpace = fc.constantFrom('', ' ', '\t', '\u00a0', '\u2003\u2003', '\ufeff', ' \u3000 ');
const unseen = fc.constantFrom('\u200b', '\u2060', '\u00ad', '\u200b \u200d', '\u3164', '\u2800');
const line = fc.oneof(
  { weight: 2, arbitrary: whiteSpace },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: unseen },
  { weight: 1, arbitrary: fc.constantFrom('null', '0', 'false', '{}', "'", 'None') },
);
const paragraph = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));

const answerTo = ({ kind, options }: Question): fc.Arbitrary<string> => {
  switch (kind) {
    case 'select':
      // The last is an option that an admin took out of the settings; Jira keeps it on the request.
      return fc.constantFrom(...options, removedOption);
    case 'number':
      return fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
        fc.constantFrom('', '0', '-1', '0.5', '9999999999', '1e-7', '1e+21', '-12.3456789'),
      );
    case 'text':
      return line;
    case 'paragraph':
      return paragraph;
  }
};

/** Answers to some of the questions. */
const answers = fc
  .subarray([...questionPool])
  .chain((answered) =>
    fc.tuple(
      ...answered.map((each) => answerTo(each).map((text): [string, string] => [each.key, text])),
    ),
  )
  .map((entries): Readonly<Record<string, string>> => Object.fromEntries(entries));

/** Blank by characters that no expression of Jira's trims: those are the sweep's to find. */
export const isUnseen = (text: string): boolean => isBlank(text) && text.trim() !== '';

const anyBrief = (today: string): fc.Arbitrary<Brief> =>
  fc.record(
    {
      summary: line,
      requesterRole: fc.constantFrom(...requesterRoles),
      assetType: fc.constantFrom(...assetTypes),
      purpose: paragraph,
      neededBy: fc.oneof(
        fc.integer({ min: -2, max: 2 }).map((days) => addDays(today, days)),
        fc.integer({ min: -4000, max: 4000 }).map((days) => addDays(today, days)),
      ),
      specialNotes: paragraph,
      requestKind: fc.constantFrom(...requestKinds),
      updatesAsset: line,
      answers,
    },
    { requiredKeys: [] },
  );

/** A brief of any asset type, with an answer to everything. */
const fullBrief = (today: string): fc.Arbitrary<Brief> =>
  fc.constantFrom(...assetTypes).map((assetType) => ({
    summary: 'Deck for a retail bank',
    requesterRole: 'Sales',
    assetType,
    purpose: 'Win the second meeting.',
    neededBy: today,
    specialNotes: 'None',
    requestKind: 'Update existing',
    updatesAsset: 'AD-10001',
    answers: Object.fromEntries(questionPool.map(({ key, options }) => [key, options[0] ?? '1'])),
  }));

/** Briefs with anything missing, blank, odd or past, and about as many that lack next to nothing. */
export const briefsAt = (today: string): fc.Arbitrary<Brief> =>
  fc
    .tuple(fullBrief(today), anyBrief(today), fc.option(fc.nat({ max: 8 }), { freq: 2 }))
    .map(([full, any, place]) => {
      if (place === null) return any;
      const changed = Object.entries(any).slice(place, place + 1);
      return { ...full, ...Object.fromEntries(changed) };
    });

const words = line
  .filter((text) => text !== '' && !isUnseen(text))
  .map((text) => ({ type: 'text', text }));
const leaf = fc.oneof(
  words,
  fc.constantFrom(
    { type: 'hardBreak' },
    { type: 'mention', attrs: { id: 'account-bob', text: '@Bob' } },
    { type: 'emoji', attrs: { shortName: ':thumbsup:', text: '👍' } },
    { type: 'inlineCard', attrs: { url: 'https://example.com/rfp' } },
    { type: 'date', attrs: { timestamp: '1795392000000' } },
    { type: 'status', attrs: { text: 'Open', color: 'blue' } },
  ),
);
const block = (type: string) =>
  fc.array(leaf, { maxLength: 2 }).map((content) => ({ type, content }));
const picture = {
  type: 'mediaSingle',
  content: [{ type: 'media', attrs: { type: 'file', id: 'a', collection: '' } }],
};

/** Documents as people write them in the editor, most of them with next to nothing in them. */
export const documents = fc
  .array(
    fc.oneof(
      block('paragraph'),
      block('heading'),
      fc.constant(picture),
      fc.constant({ type: 'rule' }),
      block('paragraph').map((item) => ({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [item] }],
      })),
    ),
    { maxLength: 2 },
  )
  .map((content) => ({ type: 'doc', version: 1, content }));
