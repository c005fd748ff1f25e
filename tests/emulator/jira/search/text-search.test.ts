import { runQuery } from '../../../../emulator/jira/search/run-query';
import { callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from '../issues/issue-world';

let world: IssueWorld;
beforeAll(async () => {
  world = await issueWorld();
  const notes = world.customField('Notes', 'textarea');
  await world.task({ summary: 'Calibrate the LCLS-II detector' });
  await world.task({ summary: 'detector', description: adf('Needs calibration: soon!') });
  await world.task({ summary: 'Ordered cables', [notes]: adf('for the Detector, maybe') });
  await world.task({ summary: 'Straße, naïve 検出器 and C++' });
  await world.alice.post('/rest/api/3/issue/DOG-4/comment', { body: adf('old detectors') });
});

const find = (jql: string) =>
  runQuery(world.site, callerOf('alice'), `${jql} ORDER BY key`, { unbounded: 'refused' })
    .all()
    .map(({ key }) => Number(key.slice(4)));

const about = (field: string, search: string) =>
  find(`${field} ~ "${search.replace(/["\\]/g, '\\$&')}"`);

it.each([
  ['summary', 'detector', [1, 2]],
  ['summary', 'DETECTOR', [1, 2]],
  ['text', 'detector', [1, 2, 3]],
  ['text', 'detector*', [1, 2, 3, 4]],
  ['text', 'detecto?', [1, 2, 3, 4]],
  ['comment', 'old', [4]],
  ['Notes', 'maybe', [3]],
  ['description', 'calibration', [2]],
  // No stemming, and no letters in front of a word.
  ['text', 'calibrating', []],
  ['text', 'tector', []],
  // Words are joined by AND in one and the same text.
  ['summary', 'detector calibrate', [1]],
  ['summary', 'detector AND calibrate', [1]],
  ['summary', '+detector +calibrate', [1]],
  ['summary', 'detector OR cables', [1, 2, 3]],
  ['summary', 'detector || cables', [1, 2, 3]],
  ['summary', 'detector -calibrate', [2]],
  ['summary', 'detector NOT calibrate', [2]],
  ['summary', '(cables OR detector) calibrate', [1]],
  ['summary', '"the LCLS"', [1]],
  ['summary', '"LCLS the"', []],
  ['summary', 'lcls-ii', [1]],
  ['summary', 'ii-lcls', []],
  // Fuzzy search, proximity and boosts are taken and ignored.
  ['summary', 'detector~0.8 calibrate^4', [1]],
  ['summary', '"the lcls"~10', [1]],
  // Signs are no words.
  ['summary', 'C\\+\\+', [4]],
  ['summary', 'straße', [4]],
  ['summary', '検出器', [4]],
  ['summary', '...', []],
])('%s ~ %s', (field, search, keys) => {
  expect(about(field, search)).toEqual(keys);
});

it('leaves fields without a text out of what does not contain something', () => {
  expect(find('description !~ soon')).toEqual([]);
  expect(find('NOT description ~ nothing')).toEqual([2]);
  expect(find('NOT text ~ old')).toEqual([1, 2, 3]);
  expect(find('description is EMPTY')).toEqual([1, 3, 4]);
});

it.each(['AND', 'detector OR', '(detector', 'detector)', 'OR detector'])(
  'cannot read %s',
  (search) => {
    expect(() => about('summary', search)).toThrow(
      `Unable to parse the text '${search}' for field 'summary'.`,
    );
  },
);
