import type { ParsedInput } from '../../src/contract/calls';
import type { AssetRequest } from '../../src/domain/asset-request';
import type { RegisterEntry } from '../../src/domain/intake/register';
import { senderOf, type SubmissionMark } from '../../src/domain/submission-mark';
import type { NewRequest } from '../../src/usecases/ports/requests';
import { submitRequest, type SubmitRequestPorts } from '../../src/usecases/submit-request';
import type { SentRequest, Submission } from '../../src/usecases/ports/submissions';
import { defaultSettings } from '../../src/domain/intake/settings';
import { assetRequest, sha256 } from './asset-request';
import { CutOff, cutOff, type Cut } from './cut-off';
import { desk } from './memory-ports';
import { changesOf } from './unused-changes';

type Input = ParsedInput<'submitRequest'>;

const unused = () => Promise.reject(new Error('The use case has no reason to call this.'));
const start = Date.parse('2026-11-23T09:00:00.000Z');

const input = {
  submissionId: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0001',
  summary: 'Deck for a hospital',
  requesterRole: 'Sales',
  assetType: 'Deck',
  purpose: 'Win the second meeting.',
  neededBy: '2026-12-18',
  specialNotes: 'None',
  requestKind: 'New asset',
  industry: [],
  enablementGoals: [],
} as const;
export const given: Input = { ...input, industry: [], enablementGoals: [], answers: {} };

type Issue = {
  readonly id: string;
  readonly key: string;
  readonly created: string;
  readonly mark: SubmissionMark;
  readonly reporter: string;
  request: NewRequest;
  status: string;
};

type Press = {
  readonly cut?: Cut | undefined;
  readonly edited?: Partial<Input>;
  readonly by?: string;
};

/** A desk in memory where Rhea or others press the button, cut off or edited as wanted. */
export function submissionOffice() {
  const issues: Issue[] = [];
  const taken = new Map<string, Submission>();
  const entries = new Map<string, RegisterEntry>();
  const world = { issues, seconds: 0, taken, entries };
  const now = () => new Date(start + world.seconds * 1_000).toISOString();
  const portsOf = (accountId: string): SubmitRequestPorts => ({
    desks: { find: () => Promise.resolve(desk), save: unused },
    people: {
      me: () => Promise.resolve({ accountId, displayName: accountId, timeZone: 'Europe/Berlin' }),
      rolesOf: unused,
      named: unused,
      may: () => Promise.resolve(true),
    },
    submissions: {
      find: (key) => Promise.resolve(taken.get(key)),
      begin: (key, submission) => {
        if (taken.has(key)) return Promise.resolve('taken');
        taken.set(key, submission);
        return Promise.resolve('begun');
      },
      finish: (key, submission) => {
        taken.set(key, submission);
        return Promise.resolve();
      },
      release: (key) => {
        taken.delete(key);
        return Promise.resolve();
      },
    },
    requests: {
      find: (_, id) => Promise.resolve(issues.filter((issue) => issue.id === id).map(read)[0]),
      search: unused,
      searchAll: unused,
    },
    submitted: {
      find: (_, submissionId) =>
        Promise.resolve(
          sent(
            issues.find(({ mark, reporter }) => mark.id === submissionId && reporter === accountId),
          ),
        ),
    },
    drafted: {
      find: (_, draftId) =>
        Promise.resolve(sent(issues.find(({ mark }) => mark.draftId === draftId))),
    },
    assets: { find: unused, findAll: unused, store: unused },
    rules: { current: unused, version: unused, latest: unused, publish: unused },
    visibleOpportunities: { read: unused, search: unused, linkedIssueIds: unused },
    changes: changesOf({
      create: (_, request, mark) => {
        const number = issues.length + 1;
        const created = { id: String(number), key: `SAR-${number}` };
        const reporter = accountId;
        issues.push({ ...created, created: now(), mark, reporter, request, status: 'Submitted' });
        return Promise.resolve({ kind: 'created', request: created });
      },
      update: (_, { id }, request) => {
        const issue = issues.find((candidate) => candidate.id === id);
        if (issue === undefined) return Promise.resolve({ kind: 'not-found' });
        issue.request = request;
        return Promise.resolve({ kind: 'changed' });
      },
      transitions: () => Promise.resolve([{ id: '5', name: 'Resubmit' }]),
      transition: (id) => {
        for (const issue of issues) if (issue.id === id) issue.status = 'Submitted';
        return Promise.resolve({ kind: 'changed' });
      },
    }),
    scoring: {
      rescore: () => Promise.resolve(undefined),
      rescoreOpportunity: unused,
      rescoreAll: unused,
    },
    settings: { read: () => Promise.resolve(defaultSettings), save: unused },
    register: {
      find: (entryId) => Promise.resolve(world.entries.get(entryId)),
      add: unused,
      save: (entry) => {
        world.entries.set(entry.entryId, entry);
        return Promise.resolve();
      },
      list: unused,
    },
    hash: sha256,
    reportFailure: () => undefined,
    now,
  });
  const pressAs = async ({ cut, edited = {}, by = 'rhea' }: Press) => {
    const cutting = cutOff(portsOf(by), cut);
    const answer = await submitRequest(
      cutting.ports,
      { accountId: by },
      { ...given, ...edited },
    ).catch((error: unknown) => {
      if (error instanceof CutOff) return undefined;
      throw error;
    });
    return { answer, calls: cutting.state.made };
  };
  const press = (cut?: Cut, edited: Partial<Input> = {}) => pressAs({ cut, edited });
  return { ports: portsOf('rhea'), world, press, pressAs };
}

function sent(issue: Issue | undefined): SentRequest | undefined {
  if (issue === undefined) return undefined;
  const { id, key, reporter, mark } = issue;
  return { id, key, sender: senderOf(reporter, mark.id) };
}

/** The request as Jira answers it. */
function read({ id, key, created, request, reporter, status }: Issue): AssetRequest {
  const { summary, neededBy, ...values } = request;
  return assetRequest({
    id,
    key,
    created,
    summary,
    neededBy,
    values: JSON.parse(JSON.stringify({ ...values, answers: undefined })) as AssetRequest['values'],
    status: { name: status, done: false },
    reporter: { accountId: reporter, displayName: reporter },
  });
}
