import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mondayToFriday } from '../../src/domain/calendar';
import { durations } from '../../src/domain/intake/cycle-time';
import { defaultLeadTimes } from '../../src/domain/intake/lead-time';
import { defaultPresets } from '../../src/domain/intake/preset';
import { defaultQuestions } from '../../src/domain/intake/question';
import { RequestDesk } from '../../static/request-desk/request-desk';
import { callsOf, startHost, type HostScript } from './forge-host';

export const form = {
  projectKey: 'SAR',
  requester: { accountId: 'account-1', displayName: 'Rita Requester', role: 'Delivery' },
  today: '2026-11-23',
  calendar: mondayToFriday,
  questions: defaultQuestions,
  presets: defaultPresets,
  durations: durations({}, defaultLeadTimes),
  purpose: { kind: 'new' },
  myRequests: {
    jql: 'project = SAR ORDER BY created DESC',
    fields: {
      requesterRole: 'customfield_1',
      assetType: 'customfield_2',
      purpose: 'customfield_3',
      specialNotes: 'customfield_4',
      requestKind: 'customfield_5',
      updatesAsset: 'customfield_6',
      reviewState: 'customfield_7',
    },
    questions: {},
  },
};

export const submitted = {
  ok: true,
  value: {
    issueId: '10001',
    issueKey: 'SAR-1',
    path: '/browse/SAR-1',
    next: ['Sales Ops looks at it in the weekly review.'],
  },
};

/** A library with one asset. */
const library = {
  ok: true,
  value: {
    shards: [
      {
        shard: 'a',
        revision: 1,
        assets: [
          {
            id: 'AD-10002',
            title: 'Payments deck for retail banks',
            summary: 'How banks move to instant payments.',
            type: 'Deck',
            industries: ['Financial services'],
            version: 1,
            published: '2026-10-01',
            issueKey: 'SAR-2',
            pagePath: '/wiki/spaces/LIB/pages/2',
            file: { name: 'deck.pdf', size: 1_000, downloadPath: '/wiki/download/2' },
          },
        ],
      },
    ],
    revisions: { a: 1 },
  },
};

const similarRequests = {
  ok: true,
  value: {
    jql: 'project = SAR',
    fields: { assetType: 'customfield_2', industry: 'customfield_8', purpose: 'customfield_3' },
    declinedStatusId: '10009',
    decisionProperty: 'decision',
    accountId: 'account-1',
  },
};

/** Where the browser keeps the draft of a new request. */
export const newDraftPlace = 'request-desk.cloud-1.account-1.new';

/** Opens the page, by default on an empty form. */
export function openDesk(script: HostScript = {}) {
  startHost({
    product: () => ({ body: { issues: [] } }),
    ...script,
    calls: {
      getLibrary: () => library,
      getSimilarRequests: () => similarRequests,
      getRequestForm: () => ({ ok: true, value: form }),
      submitRequest: () => submitted,
      ...script.calls,
    },
  });
  const person = userEvent.setup();
  const { unmount } = render(<RequestDesk />);
  return { person, unmount };
}

/** Opens the page and waits for its form. */
export async function openForm(script: HostScript = {}) {
  const opened = openDesk(script);
  await screen.findByLabelText(/^Title/);
  return opened;
}

type Person = ReturnType<typeof openDesk>['person'];

export async function choose(person: Person, label: RegExp, choice: string) {
  await person.click(screen.getByLabelText(label));
  await person.click(await screen.findByRole('option', { name: choice }));
}

export async function answer(person: Person, label: RegExp, text: string) {
  await person.click(screen.getByLabelText(label));
  await person.paste(text);
}

/** Fills in what every request needs. */
export async function fillIn(person: Person) {
  await answer(person, /^Title/, 'Deck for Acme');
  await answer(person, /^Purpose/, 'Win the pitch');
  await choose(person, /^Asset type/, 'Deck');
  await person.type(screen.getByLabelText(/^Needed by/), '2026-12-01');
  await answer(person, /^Special notes/, 'None');
}

export const send = (person: Person) =>
  person.click(screen.getByRole('button', { name: 'Send request' }));

export function submissionIds(): unknown[] {
  return callsOf('submitRequest').map((input) => (input as { submissionId: unknown }).submissionId);
}

/** A browser that keeps a draft with everything that a request needs. */
export function keepCompleteDraft(): void {
  const draft = {
    summary: 'Deck for Acme',
    requesterRole: 'Sales',
    assetType: 'Deck',
    purpose: 'Win the pitch',
    neededBy: '2026-12-01',
    specialNotes: 'None',
  };
  const document = {
    version: 1,
    stamp: 'kept',
    submissionId: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0001',
    savedAt: new Date().toISOString(),
    draft,
  };
  window.localStorage.setItem(newDraftPlace, JSON.stringify(document));
}
