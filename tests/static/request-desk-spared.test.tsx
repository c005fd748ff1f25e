import { screen, within } from '@testing-library/react';
import { callsOf } from '../support/forge-host';
import {
  answer,
  keepCompleteDraft,
  newDraftPlace,
  openForm,
  send,
} from '../support/request-desk-dom';

beforeEach(() => window.localStorage.clear());

const match = async () =>
  within(await screen.findByRole('region', { name: 'Is it one of these?' }));

const submitted = { id: '1', name: 'Submitted' };

describe('a request that what exists already may spare', () => {
  it('ends kindly without a request, and its draft is gone', async () => {
    const { person } = await openForm({
      calls: { logDeflection: () => ({ ok: true, value: {} }) },
    });
    await answer(person, /^Title/, 'Payments deck for banks');
    await person.click((await match()).getByRole('button', { name: /^This is what I need/ }));
    const end = await screen.findByRole('heading', { level: 2, name: /is there already/ });
    expect(end.closest('section')).toHaveFocus();
    expect(window.localStorage.getItem(newDraftPlace)).toBeNull();
    expect(callsOf('submitRequest')).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Ask for another' }));
    expect(await screen.findByLabelText(/^Title/)).toHaveValue('');
  });

  it('says what was joined by its title, and of the opportunity only when it counts', async () => {
    const joined = {
      issueKey: 'SAR-7',
      title: 'Poster on loyalty cards',
      path: '/browse/SAR-7',
      addedOpportunity: false,
      watching: true,
    };
    const open = { id: '7', key: 'SAR-7', fields: { summary: joined.title, status: submitted } };
    const { person } = await openForm({
      calls: {
        joinRequest: () => ({ ok: true, value: joined }),
        logDeflection: () => ({ ok: true, value: {} }),
      },
      product: () => ({ body: { issues: [open] } }),
    });
    await answer(person, /^Title/, 'Poster on loyalty cards');
    expect(
      (await match()).getByText('Asked for already: waits for the weekly review'),
    ).toBeVisible();
    await person.click((await match()).getByRole('button', { name: 'Me too: SAR-7' }));
    await screen.findByRole('heading', {
      level: 2,
      name: 'You joined SAR-7 Poster on loyalty cards',
    });
    expect(screen.queryByText(/opportunity counts/)).toBeNull();
  });

  it('becomes an update of the asset, which can be taken back', async () => {
    keepCompleteDraft();
    const { person } = await openForm();
    await answer(person, /^Title/, ': payments at banks');
    await person.click((await match()).getByRole('button', { name: /^Update this asset/ }));
    const chip = screen.getByRole('group', { name: 'Asset to update' });
    expect(chip).toHaveFocus();
    expect(chip).toHaveTextContent(/Payments deck for retail banks\s*AD-10002/);
    expect(screen.queryByText('Is it one of these?')).not.toBeInTheDocument();
    await send(person);
    await screen.findByText('What happens next');
    expect(callsOf('submitRequest')).toEqual([
      expect.objectContaining({ requestKind: 'Update existing', updatesAsset: 'AD-10002' }),
    ]);
    expect(JSON.stringify(callsOf('submitRequest'))).not.toContain('updatesAssetTitle');

    await person.click(screen.getByRole('button', { name: 'Ask for another' }));
    await answer(person, /^Title/, 'Payments at banks');
    await person.click((await match()).getByRole('button', { name: /^Update this asset/ }));
    expect(await screen.findByText('Deck')).toBeVisible();
    await person.click(screen.getByLabelText('New asset'));
    expect(screen.queryByRole('group', { name: 'Asset to update' })).not.toBeInTheDocument();
  });

  it('is an update of an asset that is found in the library by its title', async () => {
    const { person } = await openForm();
    await person.click(screen.getByLabelText('Update existing'));
    await person.type(
      await screen.findByRole('combobox', { name: /^Asset to update/ }),
      'retail pay',
    );
    await person.click(await screen.findByRole('option', { name: /AD-10002/ }));
    const chosen = within(screen.getByRole('group', { name: 'Asset to update' }));
    expect(chosen.getByRole('link', { name: 'Payments deck for retail banks' })).toHaveAttribute(
      'href',
      '/wiki/spaces/LIB/pages/2',
    );
    await person.click(chosen.getByRole('button', { name: 'Choose another' }));
    expect(await screen.findByRole('combobox', { name: /^Asset to update/ })).toHaveFocus();
  });

  it('names the asset by its id where the library cannot be read', async () => {
    const { person } = await openForm({
      calls: { getLibrary: () => ({ ok: true, value: { shards: [], revisions: {} } }) },
    });
    await person.click(screen.getByLabelText('Update existing'));
    const box = await screen.findByRole('textbox', { name: /^Asset to update/ });
    await person.type(box, 'AD-7');
    expect(box).toHaveValue('AD-7');
  });
});
