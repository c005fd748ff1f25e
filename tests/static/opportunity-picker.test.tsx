import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { FormField } from '../../static/form/form-field';
import { OpportunityPicker } from '../../static/request-desk/opportunity/opportunity-picker';
import { bridgeCalls, callsOf, startHost } from '../support/forge-host';

type Deal = Readonly<Record<string, unknown>>;

const deal = (key: string, name: string, more: Deal = {}): Deal => ({
  reference: key,
  key,
  name,
  path: `/browse/${key}`,
  amount: 480_000,
  currency: 'EUR',
  stage: 'Negotiation',
  closeDate: '2026-12-17',
  updated: '2026-11-11T09:00:00.000Z',
  age: 'updated 12 days ago',
  points: { min: 21, max: 21, of: 30 },
  ...more,
});

const nordbank = deal('OPP-1', 'Nordbank: core banking migration');
const nordsee = deal('OPP-2', 'Nordsee Logistics: tracking');
const lost = deal('OPP-9', 'Lakeside University: campus app', {
  stage: 'Closed lost',
  points: { min: 0, max: 0, of: 30 },
  refusal:
    'Closed lost on 11 Nov 2026: a closed deal gives a request no urgency. Choose another or leave it out.',
});
const deals = [nordbank, nordsee, lost];

const found = (...opportunities: readonly Deal[]) => ({ ok: true, value: { opportunities } });
const textOf = (input: unknown) => (input as { text: string }).text;

/** Answers as the desk does: a key or link by its deal, a text by the deals whose name has it. */
function findDeals(input: unknown) {
  const text = textOf(input).toLowerCase();
  const named = deals.filter(({ key }) => text.endsWith(String(key).toLowerCase()));
  if (named.length > 0) return found(...named);
  return found(...deals.filter(({ name }) => String(name).toLowerCase().includes(text)));
}

function Form({ begin, sent }: { readonly begin: string; readonly sent: () => void }) {
  const [value, setValue] = useState(begin);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent();
      }}
    >
      <FormField id="opportunity" label="Opportunity" helper="The deal this is for.">
        {(control) => <OpportunityPicker control={control} value={value} onChange={setValue} />}
      </FormField>
      <button type="submit">Send</button>
    </form>
  );
}

function open(begin = '', findOpportunities: (input: unknown) => unknown = findDeals) {
  startHost({ calls: { findOpportunities } });
  const sent = jest.fn();
  const person = userEvent.setup();
  const { container } = render(<Form begin={begin} sent={sent} />);
  return { person, container, sent };
}

const field = () => screen.getByRole('combobox', { name: 'Opportunity' });
const asked = () => callsOf('findOpportunities').map(textOf);

describe('the opportunity in the form', () => {
  it('finds a deal while its name is typed, with one search for many keys', async () => {
    const { person } = open();
    await person.type(field(), 'nord');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(asked()).toEqual(['nord']);
    expect(
      screen.getByRole('option', { name: /Nordbank.*OPP-1 · EUR 480,000 · Negotiation/ }),
    ).toBeVisible();
  });

  it('is led by the keyboard alone, and the Enter that chooses does not send the form', async () => {
    const { person, sent } = open();
    await person.type(field(), 'nord');
    await screen.findAllByRole('option');
    await person.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Nordsee');
    expect(field()).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { selected: true }).id,
    );
    await person.keyboard('{ArrowUp}{Enter}');
    expect(sent).not.toHaveBeenCalled();
    expect(field()).toHaveValue('OPP-1');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(asked()).toEqual(['nord']);
  });

  it('leaves the list by Escape and keeps what was typed', async () => {
    const { person } = open();
    await person.type(field(), 'nord');
    await screen.findAllByRole('option');
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(field()).toHaveValue('nord');
    expect(screen.getByText(/No deal is chosen yet/)).toBeVisible();
    await person.keyboard('{ArrowDown}');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
  });

  it('shows what a chosen deal is worth, how old that is and what it earns', async () => {
    const { person } = open();
    await person.type(field(), 'nordb');
    await person.click(await screen.findByRole('option'));
    expect(field()).toHaveValue('OPP-1');
    const preview = await screen.findByText(/EUR 480,000 · Negotiation · closes 17 Dec 2026/);
    expect(preview).toHaveTextContent(/updated 12 days ago/);
    expect(screen.getByText('Earns 21 of 30 points for deal value.')).toBeVisible();
    await person.click(screen.getByRole('link', { name: /Nordbank/ }));
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([{ url: '/browse/OPP-1', type: 'new-tab' }]),
    );
  });

  it('says what a deal lacks that earns a range', async () => {
    const vague = deal('OPP-3', 'Vague', {
      stage: undefined,
      closeDate: undefined,
      points: { min: 0, max: 22, of: 30 },
    });
    open('OPP-3', () => found(vague));
    expect(
      await screen.findByText(
        'Earns 0 to 22 of 30 points for deal value: it has no stage and close date.',
      ),
    ).toBeVisible();
  });

  it.each(['OPP-1', 'https://site.example/browse/OPP-1'])(
    'takes the pasted %p for the deal at once',
    async (pasted) => {
      const { person } = open();
      await person.click(field());
      await person.paste(pasted);
      expect(await screen.findByText(/Earns 21 of 30/)).toBeVisible();
      expect(field()).toHaveValue('OPP-1');
      expect(asked()).toEqual([pasted]);
    },
  );

  it('refuses a closed deal with the reason', async () => {
    const { person } = open();
    await person.click(field());
    await person.paste('OPP-9');
    expect(await screen.findByText(/^Closed lost on 11 Nov 2026: a closed deal/)).toBeVisible();
    expect(field()).toBeInvalid();
    expect(screen.queryByText(/Earns/)).not.toBeInTheDocument();
  });

  it('shows the deal of a draft that is restored', async () => {
    open('OPP-1');
    expect(await screen.findByText(/Earns 21 of 30/)).toBeVisible();
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('drops the late answer to an older text', async () => {
    const answers = new Map<string, (value: unknown) => void>();
    const { person } = open(
      '',
      (input) => new Promise((resolve) => answers.set(textOf(input), resolve)),
    );
    await person.click(field());
    await person.paste('first');
    await waitFor(() => expect(asked()).toEqual(['first']));
    await person.clear(field());
    await person.paste('second');
    await waitFor(() => expect(asked()).toEqual(['first', 'second']));
    answers.get('second')?.(found(nordsee));
    expect(await screen.findByRole('option')).toHaveTextContent('Nordsee');
    answers.get('first')?.(found(nordbank));
    await person.keyboard('{ArrowDown}');
    expect(screen.getByRole('option')).toHaveTextContent('Nordsee');
  });

  it('keeps what was typed when the search fails, and searches again when asked to', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    let isDown = true;
    const { person } = open('', (input) => {
      if (isDown) throw new Error('There was an error invoking the function');
      return findDeals(input);
    });
    await person.click(field());
    await person.paste('OPP-1');
    expect(await screen.findByText(/Deals cannot be searched right now/)).toBeVisible();
    expect(field()).toHaveValue('OPP-1');
    isDown = false;
    await person.click(screen.getByRole('button', { name: 'Search again' }));
    expect(await screen.findByText(/Earns 21 of 30/)).toBeVisible();
  });

  it('takes the id of another CRM as it is and says so', async () => {
    const { person } = open();
    await person.click(field());
    await person.paste('0065g00000XyZ12AAB');
    expect(await screen.findByText(/No deal found/)).toBeVisible();
    expect(field()).toHaveValue('0065g00000XyZ12AAB');
    expect(field()).not.toBeInvalid();
  });

  it('does not search for the several deals of a request that others joined', async () => {
    open('OPP-1, OPP-2');
    expect(await screen.findByText('Names the deals OPP-1 and OPP-2.')).toBeVisible();
    expect(asked()).toEqual([]);
  });

  it('is cleared by its button, and finds the same deal again', async () => {
    const { person } = open();
    await person.type(field(), 'nordb');
    await person.click(await screen.findByRole('option'));
    await person.click(screen.getByRole('button', { name: 'Clear the opportunity' }));
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    expect(screen.queryByText(/Earns/)).not.toBeInTheDocument();
    await person.paste('OPP-1');
    expect(await screen.findByText(/Earns 21 of 30/)).toBeVisible();
  });

  it('has nothing that axe objects to, with the list and with a refused deal', async () => {
    const { person, container } = open();
    const findings = async () => {
      const rules = { 'color-contrast': { enabled: false } };
      return (await axe.run(container, { rules })).violations.map(({ id }) => id);
    };
    await person.type(field(), 'nord');
    await screen.findAllByRole('option');
    await person.keyboard('{ArrowDown}');
    expect(await findings()).toEqual([]);
    await person.clear(field());
    await person.paste('OPP-9');
    await screen.findByText(/^Closed lost/);
    expect(await findings()).toEqual([]);
  });
});
