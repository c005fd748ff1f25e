import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mondayToFriday } from '../../src/domain/calendar';
import { defaultPresets } from '../../src/domain/intake/preset';
import { defaultQuestions } from '../../src/domain/intake/question';
import { RequestDesk } from '../../static/request-desk/request-desk';
import { bridgeCalls, callsOf, startHost, type HostScript } from '../support/forge-host';

const form = {
  ok: true,
  value: {
    projectKey: 'SAR',
    requester: { accountId: 'account-1', displayName: 'Rita Requester', role: 'Delivery' },
    today: '2026-11-23',
    calendar: mondayToFriday,
    questions: defaultQuestions,
    presets: defaultPresets,
    purpose: { kind: 'new' },
    myRequests: {
      jql: 'project = SAR',
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
  },
};

const submitted = {
  ok: true,
  value: {
    issueId: '10001',
    issueKey: 'SAR-1',
    path: '/browse/SAR-1',
    next: ['Sales Ops looks at it in the weekly review.'],
  },
};

const unavailable = {
  ok: false,
  error: { code: 'unavailable', message: 'Jira did not answer. Send it again.' },
};

async function open(calls: HostScript['calls'] = {}) {
  startHost({ calls: { getRequestForm: () => form, submitRequest: () => submitted, ...calls } });
  const person = userEvent.setup();
  render(<RequestDesk />);
  await screen.findByLabelText(/^Title/);
  return person;
}

type Person = Awaited<ReturnType<typeof open>>;

async function choose(person: Person, label: RegExp, choice: string) {
  await person.click(screen.getByLabelText(label));
  await person.click(await screen.findByRole('option', { name: choice }));
}

async function answer(person: Person, label: RegExp, text: string) {
  await person.click(screen.getByLabelText(label));
  await person.paste(text);
}

async function fillIn(person: Person) {
  await answer(person, /^Title/, 'Deck for Acme');
  await choose(person, /^Asset type/, 'Deck');
  await answer(person, /^Purpose/, 'Win the pitch');
  await person.type(screen.getByLabelText(/^Needed by/), '2026-12-01');
  await answer(person, /^Special notes/, 'None');
}

const send = (person: Person) => person.click(screen.getByRole('button', { name: 'Send request' }));

function submissionIds(): unknown[] {
  return callsOf('submitRequest').map((input) => (input as { submissionId: unknown }).submissionId);
}

describe('the page Request an asset', () => {
  it('fills in who asks and lets the role be changed', async () => {
    const person = await open();
    expect(screen.getByText('Rita Requester')).toBeVisible();
    expect(screen.getByText('Delivery')).toBeVisible();
    await choose(person, /^Requester role/, 'Marketing');
    await fillIn(person);
    await send(person);
    await screen.findByText('What happens next');
    expect(callsOf('submitRequest')).toEqual([
      expect.objectContaining({ requesterRole: 'Marketing', assetType: 'Deck' }),
    ]);
  });

  it('names every missing answer at its field and in a summary that has the focus', async () => {
    const person = await open();
    await send(person);
    const summary = screen.getByText('5 answers need your attention').closest('[role=alert]');
    expect(summary).toHaveFocus();
    expect(screen.getByLabelText(/^Title/)).toBeInvalid();
    expect(screen.getByLabelText(/^Title/)).toHaveAccessibleDescription(/Give the request a title/);
    expect(callsOf('submitRequest')).toEqual([]);
    await person.click(within(summary as HTMLElement).getByRole('link', { name: 'Special notes' }));
    expect(screen.getByLabelText(/^Special notes/)).toHaveFocus();
  });

  it('refuses a date before today without asking the backend', async () => {
    const person = await open();
    await fillIn(person);
    await person.clear(screen.getByLabelText(/^Needed by/));
    await person.type(screen.getByLabelText(/^Needed by/), '2026-11-22');
    await send(person);
    expect(screen.getByLabelText(/^Needed by/)).toHaveAccessibleDescription(/today or a later/);
    expect(callsOf('submitRequest')).toEqual([]);
  });

  it('sends once when the button is pressed twice', async () => {
    let finish = (_value: unknown) => {};
    const person = await open({
      submitRequest: () => new Promise((resolve) => (finish = resolve)),
    });
    await fillIn(person);
    await send(person);
    await person.type(screen.getByLabelText(/^Title/), '{Enter}');
    await waitFor(() => expect(callsOf('submitRequest')).toHaveLength(1));
    finish(submitted);
    expect(await screen.findByRole('link', { name: 'SAR-1' })).toBeVisible();
    expect(callsOf('submitRequest')).toHaveLength(1);
  });

  it('keeps everything typed after a failure and tries again as the same submission', async () => {
    const answers = [unavailable, submitted];
    const person = await open({ submitRequest: () => answers.shift() });
    await fillIn(person);
    await send(person);
    expect(await screen.findByText('Jira did not answer. Send it again.')).toBeVisible();
    expect(screen.getByLabelText(/^Purpose/)).toHaveValue('Win the pitch');
    await send(person);
    await screen.findByRole('link', { name: 'SAR-1' });
    const [first, second] = submissionIds();
    expect(second).toBe(first);
  });

  it('treats a crashed backend as a failure that can be tried again', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const person = await open({
      submitRequest: () => {
        throw new Error('There was an error invoking the function');
      },
    });
    await fillIn(person);
    await send(person);
    expect(await screen.findByText(/No answer came back/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send request' })).toBeEnabled();
  });

  it('shows what the backend refuses at the field it names', async () => {
    const person = await open({
      submitRequest: () => ({
        ok: false,
        error: {
          code: 'bad-input',
          message: 'Check the fields.',
          fields: { opportunity: 'No opportunity has the key OPP-99.' },
        },
      }),
    });
    await fillIn(person);
    await send(person);
    await waitFor(() =>
      expect(screen.getByLabelText('Opportunity')).toHaveAccessibleDescription(/OPP-99/),
    );
  });

  it('tells the key and what happens next, and starts afresh for another', async () => {
    const person = await open();
    await fillIn(person);
    await send(person);
    await person.click(await screen.findByRole('link', { name: 'SAR-1' }));
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([{ url: '/browse/SAR-1', type: 'same-tab' }]),
    );
    expect(screen.getByText('Sales Ops looks at it in the weekly review.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Ask for another' }));
    expect(screen.getByLabelText(/^Title/)).toHaveValue('');
    await fillIn(person);
    await send(person);
    await screen.findByRole('link', { name: 'SAR-1' });
    const [first, second] = submissionIds();
    expect(second).not.toBe(first);
  });

  it('says what to do when the site is not set up', async () => {
    startHost({
      calls: {
        getRequestForm: () => ({
          ok: false,
          error: { code: 'not-ready', message: 'Ask an administrator to run the set-up.' },
        }),
      },
    });
    render(<RequestDesk />);
    expect(await screen.findByText('Ask an administrator to run the set-up.')).toBeVisible();
    expect(screen.queryByLabelText(/^Title/)).not.toBeInTheDocument();
  });
});
