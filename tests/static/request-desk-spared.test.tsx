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

  it('becomes an update of the asset, which can be taken back', async () => {
    keepCompleteDraft();
    const { person } = await openForm();
    await answer(person, /^Title/, ': payments at banks');
    await person.click((await match()).getByRole('button', { name: /^Update this asset/ }));
    const chip = screen.getByRole('group', { name: 'Updates asset' });
    expect(chip).toHaveFocus();
    expect(chip).toHaveTextContent('Payments deck for retail banks (AD-10002)');
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
    await person.click(screen.getByRole('button', { name: /new asset instead/ }));
    expect(await screen.findByLabelText('New asset')).toBeChecked();
  });
});
