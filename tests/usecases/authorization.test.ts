import { calls, type CallName } from '../../src/contract/calls';
import type { ErrorCode } from '../../src/contract/answer';
import { chosenOf, defaultRules } from '../../src/domain/priority/rules';
import { defaultSettings } from '../../src/domain/intake/settings';
import { openSite, type OpenSite } from '../support/open-site';
import { personNames, type PersonName } from '../support/people';
import { requestStory, type Request } from '../support/request-story';

/** What a person gets: `ok`, or the code of the refusal. */
type Verdict = 'ok' | ErrorCode;

interface Entry {
  /** A payload that would be good from somebody who may. */
  readonly payload: (world: {
    request: Request;
    fingerprint: string;
    person: PersonName;
  }) => unknown;
  readonly verdicts: Readonly<Record<PersonName, Verdict>>;
}

/** Everybody with the first verdict, except those named. */
const all = (
  verdict: Verdict,
  except: Partial<Record<PersonName, Verdict>> = {},
): Entry['verdicts'] => {
  const of = (person: PersonName) => [person, except[person] ?? verdict] as const;
  return Object.fromEntries(personNames.map(of)) as Record<PersonName, Verdict>;
};

const insiders = (outsider: Verdict) => all('ok', { outsider });
const only = (people: readonly PersonName[], otherwise: Verdict, outsider: Verdict = otherwise) =>
  all(otherwise, { ...Object.fromEntries(people.map((person) => [person, 'ok'])), outsider });

const submissionOf = (person: PersonName) =>
  `00000000-0000-4000-8000-${String(personNames.indexOf(person)).padStart(12, '0')}`;

/** Those who keep the out-of-channel register. */
const keepers = only(
  ['admin', 'sales-ops', 'sales-manager', 'head-of-sales', 'head-of-marketing'],
  'not-allowed',
);

/** Those who decide in the weekly review. */
const deciders = ['admin', 'sales-ops', 'head-of-sales', 'head-of-marketing'] as const;

/** Who may do what. A call of the contract that is not in here fails the suite. */
const matrix: Readonly<Record<CallName, Entry>> = {
  getRequestForm: { payload: () => ({}), verdicts: insiders('not-allowed') },
  submitRequest: {
    payload: ({ person }) => ({
      submissionId: submissionOf(person),
      summary: `One-pager for ${person}`,
      requesterRole: 'Sales',
      assetType: 'One-pager',
      purpose: 'Leave behind after the demo.',
      neededBy: '2026-12-18',
      specialNotes: 'None',
    }),
    verdicts: insiders('not-allowed'),
  },
  // Whom Jira lets edit it; this one is past completing for everybody who sees it.
  completeRequest: {
    payload: ({ request }) => ({
      issueId: request.id,
      summary: 'Case study for a retail bank',
      requesterRole: 'Sales',
      assetType: 'Case study',
      purpose: 'Win the second meeting.',
      neededBy: '2026-12-18',
      specialNotes: 'None',
    }),
    verdicts: all('refused', { outsider: 'not-found' }),
  },
  // Jira lets nobody find what they may not see, so everybody may ask.
  findOpportunities: { payload: () => ({ text: 'Nordbank' }), verdicts: all('ok') },
  // Everybody gets what they may see: the library is open, requests are searched as the person.
  findSimilar: {
    payload: () => ({ summary: 'Case study for a retail bank' }),
    verdicts: all('ok'),
  },
  getSimilarRequests: { payload: () => ({}), verdicts: insiders('not-allowed') },
  joinRequest: {
    payload: ({ request }) => ({ issueId: request.id }),
    // Nobody joins what they have asked for.
    verdicts: all('ok', { requester: 'refused', outsider: 'not-found' }),
  },
  logDeflection: {
    payload: ({ request }) => ({ kind: 'open-request', id: request.id, words: 'Case study' }),
    verdicts: insiders('not-allowed'),
  },
  explainPriority: {
    payload: ({ request }) => ({ issueId: request.id }),
    verdicts: insiders('not-found'),
  },
  rankPriority: {
    payload: ({ request }) => ({ issueId: request.id }),
    verdicts: insiders('not-found'),
  },
  getReviews: {
    payload: ({ request }) => ({ issueId: request.id }),
    verdicts: insiders('not-found'),
  },
  decideReview: {
    payload: ({ request, fingerprint }) => ({
      issueId: request.id,
      lens: 'technical',
      decision: 'abstain',
      fingerprint,
    }),
    verdicts: only(['pre-sales'], 'not-allowed', 'not-found'),
  },
  getTriageBoard: { payload: () => ({}), verdicts: insiders('not-allowed') },
  // Jira reads them as the person: of what they may not see, nobody gets a row.
  getBoardRows: {
    payload: ({ request }) => ({ issueIds: [request.id] }),
    verdicts: all('ok'),
  },
  saveBoardViews: {
    payload: () => ({ revision: 0, list: [] }),
    verdicts: insiders('not-allowed'),
  },
  // Each request of many has an outcome of its own.
  decideTriageAll: {
    payload: ({ request }) => ({ issueIds: [request.id], decision: 'accept' }),
    verdicts: only(deciders, 'not-allowed'),
  },
  assignRequestAll: {
    payload: ({ request }) => ({ issueIds: [request.id], assignee: null }),
    verdicts: only(deciders, 'not-allowed'),
  },
  proposeAssignee: {
    payload: ({ request }) => ({ issueId: request.id }),
    verdicts: only(deciders, 'not-allowed', 'not-found'),
  },
  overrideRank: {
    payload: ({ request }) => ({ issueId: request.id, position: 1, reason: 'The board asked.' }),
    verdicts: only(deciders, 'not-allowed', 'not-found'),
  },
  withdrawOverride: {
    payload: ({ request }) => ({ issueId: request.id }),
    verdicts: only(deciders, 'not-allowed', 'not-found'),
  },
  getOverrides: { payload: () => ({}), verdicts: only(deciders, 'not-allowed') },
  decideTriage: {
    payload: ({ request }) => ({ issueId: request.id, decision: 'defer', reason: 'Next quarter.' }),
    verdicts: all('not-allowed', {
      admin: 'conflict',
      'sales-ops': 'conflict',
      'head-of-sales': 'conflict',
      'head-of-marketing': 'conflict',
      outsider: 'not-found',
    }),
  },
  assignRequest: {
    payload: ({ request }) => ({ issueId: request.id, assignee: null }),
    verdicts: only(
      ['admin', 'sales-ops', 'head-of-sales', 'head-of-marketing'],
      'not-allowed',
      'not-found',
    ),
  },
  getRegister: { payload: () => ({}), verdicts: keepers },
  noteMessage: {
    payload: ({ person }) => ({
      noteId: submissionOf(person),
      channel: 'chat',
      text: 'We need a deck for a bank.',
    }),
    verdicts: keepers,
  },
  getLibrary: { payload: () => ({}), verdicts: all('ok') },
  planSetup: { payload: () => ({}), verdicts: only(['admin'], 'not-allowed') },
  checkSetup: { payload: () => ({}), verdicts: only(['admin'], 'not-allowed') },
  runSetup: { payload: () => ({ steps: [] }), verdicts: only(['admin'], 'not-allowed') },
  getSettings: { payload: () => ({}), verdicts: only(['admin'], 'not-allowed') },
  saveSettings: {
    // The set-up has saved the first version.
    payload: () => ({ ...defaultSettings, version: 1 }),
    verdicts: only(['admin'], 'not-allowed'),
  },
  getPriorityRules: { payload: () => ({}), verdicts: only(['admin'], 'not-allowed') },
  saveRulesDraft: {
    payload: () => ({ rules: chosenOf(defaultRules), basedOn: 1, revision: 0 }),
    verdicts: only(['admin'], 'not-allowed'),
  },
  replayRules: {
    payload: () => ({ rules: chosenOf(defaultRules) }),
    verdicts: only(['admin'], 'not-allowed'),
  },
  // The same rules again are no news.
  publishRules: {
    payload: () => ({ rules: chosenOf(defaultRules), version: 1 }),
    verdicts: all('not-allowed', { admin: 'refused' }),
  },
  getScoreRun: { payload: () => ({}), verdicts: only(['admin'], 'not-allowed') },
};

let site: OpenSite;
let request: Request;
let fingerprint: string;

beforeAll(async () => {
  site = await openSite();
  request = await requestStory(site).inReview();
  const reviews = await site.invoke('requester', 'getReviews', { issueId: request.id });
  if (!reviews.ok) throw new Error(reviews.error.message);
  fingerprint = reviews.value.fingerprint;
});
afterAll(() => site.stop());

describe('who may call what', () => {
  it('decides on every call of the contract', () => {
    expect(Object.keys(matrix).sort()).toEqual(Object.keys(calls).sort());
  });

  const rows = Object.keys(calls).flatMap((name) =>
    personNames.map((person) => [name as CallName, person] as const),
  );

  it.each(rows)('answers %s by %s as the matrix says', async (name, person) => {
    const entry = matrix[name];
    const [moduleKey] = calls[name].surfaces;
    const answer = await site.invokeRaw(
      person,
      name,
      entry.payload({ request, fingerprint, person }),
      { moduleKey: moduleKey ?? '' },
    );
    const { ok, error } = answer as { ok: boolean; error?: { code: string } };
    expect(ok ? 'ok' : error?.code).toBe(entry.verdicts[person]);
  });

  it.each(Object.keys(calls) as CallName[])(
    'takes the person of %s from the context, not from the payload',
    async (name) => {
      const [moduleKey] = calls[name].surfaces;
      const payload = {
        ...Object(matrix[name].payload({ request, fingerprint, person: 'outsider' })),
        accountId: 'admin',
        context: { accountId: 'admin' },
      };
      const answer = (await site.invokeRaw('outsider', name, payload, {
        moduleKey: moduleKey ?? '',
        extension: { accountId: 'admin' },
      })) as { ok: boolean };
      expect(answer.ok).toBe(matrix[name].verdicts.outsider === 'ok');
    },
  );
});
