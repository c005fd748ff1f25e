import { screen, waitFor, within } from '@testing-library/react';
import { bridgeCalls, callsOf } from '../support/forge-host';
import {
  answer,
  choose,
  fillIn,
  form,
  openDesk,
  openForm,
  send,
  submissionIds,
  submitted,
} from '../support/request-desk-dom';

beforeEach(() => window.localStorage.clear());

describe('the page Request an asset', () => {
  it('fills in who asks and lets the role be changed', async () => {
    const { person } = await openForm();
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
    const { person } = await openForm();
    await send(person);
    const summary = screen.getByText('5 answers need your attention').closest('[role=alert]');
    expect(summary).toHaveFocus();
    const links = within(summary as HTMLElement).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Title',
      'Purpose',
      'Asset type',
      'Needed by',
      'Special notes',
    ]);
    expect(screen.getByLabelText(/^Title/)).toBeInvalid();
    expect(screen.getByLabelText(/^Title/)).toHaveAccessibleDescription(/Give the request a title/);
    expect(callsOf('submitRequest')).toEqual([]);
    await person.click(within(summary as HTMLElement).getByRole('link', { name: 'Special notes' }));
    expect(screen.getByLabelText(/^Special notes/)).toHaveFocus();
  });

  it('refuses a date before today without asking the backend', async () => {
    const { person } = await openForm();
    await fillIn(person);
    await person.clear(screen.getByLabelText(/^Needed by/));
    await person.type(screen.getByLabelText(/^Needed by/), '2026-11-22');
    await send(person);
    expect(screen.getByLabelText(/^Needed by/)).toHaveAccessibleDescription(/today or a later/);
    expect(callsOf('submitRequest')).toEqual([]);
  });

  it('asks what the asset type asks, keeps the answers of another type and does not send them', async () => {
    const { person } = await openForm();
    await fillIn(person);
    await answer(person, /^Number of slides/, '12');
    await choose(person, /^Asset type/, 'Video');
    expect(screen.queryByLabelText(/^Number of slides/)).not.toBeInTheDocument();
    await choose(person, /^Channel/, 'Event');
    await choose(person, /^Asset type/, 'Deck');
    expect(screen.getByLabelText(/^Number of slides/)).toHaveValue('12');
    await send(person);
    await screen.findByText('What happens next');
    expect(callsOf('submitRequest')).toEqual([
      expect.objectContaining({ answers: { slides: '12' } }),
    ]);
  });

  it('refuses a further answer that does not fit, and one that an admin made mandatory', async () => {
    const presets = form.presets.map(({ assetType, questions }) => ({
      assetType,
      questions: questions.map(({ key }) => ({ key, mandatory: key === 'audience' })),
    }));
    const { person } = await openForm({
      calls: { getRequestForm: () => ({ ok: true, value: { ...form, presets } }) },
    });
    await fillIn(person);
    await answer(person, /^Number of slides/, 'many');
    await person.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText('2 answers need your attention')).toBeVisible();
    expect(screen.getByLabelText(/^Number of slides/)).toHaveAccessibleDescription(/Give a number/);
    expect(screen.getByLabelText(/^Audience/)).toHaveAccessibleDescription(/Answer "Audience"/);
    expect(callsOf('submitRequest')).toEqual([]);
  });

  it('sends once when it is pressed twice, by button and by keys', async () => {
    let finish = (_value: unknown) => {};
    const { person } = await openForm({
      calls: { submitRequest: () => new Promise((resolve) => (finish = resolve)) },
    });
    await fillIn(person);
    await send(person);
    await person.type(screen.getByLabelText(/^Title/), '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(callsOf('submitRequest')).toHaveLength(1));
    finish(submitted);
    expect(await screen.findByRole('link', { name: 'SAR-1' })).toBeVisible();
    expect(callsOf('submitRequest')).toHaveLength(1);
  });

  it('shows what the backend refuses at the field it names', async () => {
    const { person } = await openForm({
      calls: {
        submitRequest: () => ({
          ok: false,
          error: {
            code: 'bad-input',
            message: 'Check the fields.',
            fields: { opportunity: 'No opportunity has the key OPP-99.' },
          },
        }),
      },
    });
    await fillIn(person);
    await send(person);
    await waitFor(() =>
      expect(screen.getByLabelText('Opportunity')).toHaveAccessibleDescription(/OPP-99/),
    );
  });

  it('opens the optional questions where one of them has to be mended', async () => {
    const fields = { industry: 'Choose industries of the list.' };
    const error = { code: 'bad-input', message: 'Check the fields.', fields };
    const { person } = await openForm({ calls: { submitRequest: () => ({ ok: false, error }) } });
    expect(screen.getByLabelText('Industry')).not.toBeVisible();
    await fillIn(person);
    await send(person);
    await waitFor(() => expect(screen.getByLabelText('Industry')).toBeVisible());
    expect(screen.getByRole('button', { name: /^Optional/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('tells the key and what happens next, and starts afresh for another', async () => {
    const { person } = await openForm();
    await fillIn(person);
    await send(person);
    await person.click(await screen.findByRole('link', { name: 'SAR-1' }));
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([{ url: '/browse/SAR-1', type: 'same-tab' }]),
    );
    expect(screen.getByText('Sales Ops looks at it in the weekly review.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Ask for another' }));
    expect(await screen.findByLabelText(/^Title/)).toHaveValue('');
    await fillIn(person);
    await send(person);
    await screen.findByRole('link', { name: 'SAR-1' });
    const [first, second] = submissionIds();
    expect(second).not.toBe(first);
  });

  it('begins with the title of its address', async () => {
    await openForm({ search: '?title=Deck+for+hospitals' });
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Deck for hospitals');
  });

  it('says what to do when the site is not set up', async () => {
    const error = { code: 'not-ready', message: 'Ask an administrator to run the set-up.' };
    openDesk({ calls: { getRequestForm: () => ({ ok: false, error }) } });
    expect(await screen.findByText('Ask an administrator to run the set-up.')).toBeVisible();
    expect(screen.queryByLabelText(/^Title/)).not.toBeInTheDocument();
  });
});
