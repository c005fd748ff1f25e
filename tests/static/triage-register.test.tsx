import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TriageBoard } from '../../static/triage-board/triage-board';
import { callsOf, startHost, type HostScript } from '../support/forge-host';
import { narrowFrame, board } from '../support/triage-dom';

const request = {
  kind: 'request',
  entryId: 'request:10001',
  issueId: '10001',
  issueKey: 'SAR-1',
  summary: 'Sent by a script',
  by: { accountId: 'r', displayName: 'Rita Requester' },
  at: '2026-11-20T08:00:00.000Z',
  missing: ['Due date', 'Purpose'],
  state: { is: 'not-processed' },
};
const message = {
  kind: 'message',
  entryId: 'message:1',
  channel: 'chat',
  from: 'Paul Pipeline',
  notedBy: { accountId: 's', displayName: 'Sina Ops' },
  at: '2026-11-21T08:00:00.000Z',
  title: 'A deck for a bank',
  draftPath: '/jira/apps/app/env?draft=1',
  state: { is: 'not-processed' },
};
const sent = {
  ...message,
  entryId: 'message:2',
  title: 'A video for a fair',
  state: { is: 'processed', at: '2026-11-22T08:00:00.000Z', issueKey: 'SAR-7' },
};

async function openRegister(entries: unknown[], calls: HostScript['calls'] = {}) {
  startHost({
    calls: {
      getTriageBoard: () => ({ ok: true, value: board([]) }),
      getRegister: () => ({ ok: true, value: { entries } }),
      ...calls,
    },
    product: () => ({ body: { issues: [], isLast: true } }),
  });
  const person = userEvent.setup();
  render(<TriageBoard />);
  await person.click(await screen.findByRole('tab', { name: 'Out of channel' }));
  return person;
}

const rowOf = async (text: string) => (await screen.findByText(text)).closest('tr') as HTMLElement;

afterEach(() => jest.restoreAllMocks());

describe('the out-of-channel register', () => {
  it('is read only when somebody opens it', async () => {
    startHost({
      calls: { getTriageBoard: () => ({ ok: true, value: board([]) }) },
      product: () => ({ body: { issues: [], isLast: true } }),
    });
    render(<TriageBoard />);
    await screen.findByText('No open requests');
    expect(callsOf('getRegister')).toEqual([]);
  });

  it('tells of a request that lacks nothing any more what it waits for', async () => {
    await openRegister([{ ...request, missing: [] }]);
    const row = within(await rowOf('Sent by a script'));
    expect(row.getByText('Nothing: waits to be sent again')).toBeVisible();
  });

  it('tells of each wish what it lacked and what became of it', async () => {
    await openRegister([sent, message, request]);
    const script = within(await rowOf('Sent by a script'));
    expect(script.getByText('Due date, Purpose')).toBeVisible();
    expect(script.getByText('Not processed')).toBeVisible();
    expect(script.getByRole('link', { name: 'Sent by a script' })).toHaveAttribute(
      'href',
      '/browse/SAR-1',
    );
    const video = within(await rowOf('A video for a fair'));
    expect(video.getByText('Processed')).toBeVisible();
    expect(video.getByRole('link', { name: 'SAR-7' })).toBeVisible();
  });

  it('shows cards where the table has no room', async () => {
    narrowFrame();
    await openRegister([message, request]);
    const list = await screen.findByRole('list', { name: 'Out of channel' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  });

  it('narrows to a state and to words, and finds the way back', async () => {
    const person = await openRegister([sent, message, request]);
    await person.click(await screen.findByRole('button', { name: 'Not processed (2)' }));
    expect(screen.queryByText('A video for a fair')).not.toBeInTheDocument();
    await person.type(screen.getByRole('searchbox'), 'paul zebra');
    expect(screen.getByText('Nothing matches')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await screen.findByText('A video for a fair')).toBeVisible();
  });

  it('makes a pasted message into a reply with a link, noted once however often it is sent', async () => {
    const outcomes = [
      { ok: false, error: { code: 'busy', message: 'Atlassian is busy. Try again in a minute.' } },
      { ok: true, value: message },
    ];
    const person = await openRegister([], { noteMessage: () => outcomes.shift() });
    await person.click(await screen.findByRole('button', { name: 'Paste a message' }));
    await person.click(await screen.findByRole('button', { name: 'Make a draft link' }));
    expect(screen.getByText('Paste the message.')).toBeVisible();
    await person.type(screen.getByRole('textbox', { name: /Message/ }), 'A deck for a bank');
    await person.type(screen.getByRole('textbox', { name: /Who wrote it/ }), 'Paul Pipeline');
    await person.click(screen.getByRole('button', { name: 'Make a draft link' }));
    expect(await screen.findByText(/Try again in a minute/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Make a draft link' }));
    const reply = await screen.findByRole('textbox', { name: 'Reply' });
    expect(reply).toHaveValue(
      `Thanks! Please send it through this form, it is filled in already: https://site.example${message.draftPath}`,
    );
    const [first, second] = callsOf('noteMessage');
    expect(first).toEqual(second);
    expect(first).toMatchObject({ channel: 'chat', from: 'Paul Pipeline' });
    await person.click(screen.getByRole('button', { name: 'Copy reply' }));
    expect(await screen.findByText('Reply copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('?draft=1');
    const replying = within(screen.getByRole('dialog', { name: 'Send this back' }));
    await person.click(replying.getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
    expect(await screen.findByText('A deck for a bank')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('group', { name: 'Register' })).toHaveFocus());
  });

  it('says what to do where the browser keeps the clipboard', async () => {
    const person = await openRegister([message]);
    await person.click(
      await screen.findByRole('button', { name: 'Draft link of A deck for a bank' }),
    );
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await person.click(await screen.findByRole('button', { name: 'Copy link only' }));
    expect(await screen.findByText(/the text is selected/)).toBeVisible();
    const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' });
    const { selectionStart, selectionEnd, value } = reply;
    expect(value.slice(selectionStart, selectionEnd)).toBe(
      `https://site.example${message.draftPath}`,
    );
  });

  it('gives the focus back to the row whose link was opened', async () => {
    const person = await openRegister([message]);
    const opener = await screen.findByRole('button', { name: 'Draft link of A deck for a bank' });
    await person.click(opener);
    await screen.findByRole('textbox', { name: 'Reply' });
    await person.keyboard('{Escape}');
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('offers another try after a failure', async () => {
    const error = { code: 'unavailable', message: 'Something went wrong on our side.' };
    const answers = [
      { ok: false, error },
      { ok: true, value: { entries: [] } },
    ];
    const person = await openRegister([], { getRegister: () => answers.shift() });
    await person.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('Everything came through the form')).toBeVisible());
  });
});
