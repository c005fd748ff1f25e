import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { mondayToFriday } from '../../src/domain/calendar';
import { durations } from '../../src/domain/intake/cycle-time';
import { defaultLeadTimes } from '../../src/domain/intake/lead-time';
import type { AssetType } from '../../src/domain/request-fields';
import { Deadline } from '../../static/request-desk/deadline/deadline';

const history = { Deck: [3, 5, 6, 7, 8, 8, 9, 12, 14, 30].map((days) => ({ days })) };
const calendar = {
  ...mondayToFriday,
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
};

type Begin = {
  readonly assetType?: AssetType | null;
  readonly neededBy?: string;
  readonly errors?: Readonly<Record<string, string>>;
};

function Form({ assetType = 'Deck', neededBy = '', errors = {} }: Begin) {
  const [date, setDate] = useState(neededBy);
  const [evidence, setEvidence] = useState('');
  return (
    <Deadline
      assetType={assetType}
      value={date}
      onChange={setDate}
      evidence={evidence}
      onEvidence={setEvidence}
      errors={errors}
      today="2026-11-23"
      calendar={calendar}
      durations={durations(history, defaultLeadTimes)}
    />
  );
}

function open(begin: Begin = {}) {
  const person = userEvent.setup();
  const { container } = render(<Form {...begin} />);
  return { person, container };
}

const date = () => screen.getByLabelText(/^Needed by/);

describe('the deadline in the form', () => {
  it('says with the date how long such assets take here and from when on it is realistic', () => {
    open();
    expect(date()).toHaveAccessibleDescription(
      /Decks take 8 business days here \(half of the last 10\); most are done within 14\. Realistic from Thursday, 3 Dec 2026\./,
    );
  });

  it('says that it goes by a plan where there is no history', () => {
    open({ assetType: 'Video' });
    expect(date()).toHaveAccessibleDescription(/No history yet\. The desk plans 20 business days/);
  });

  it('asks for the asset type first, and then has nothing to say against a date', async () => {
    const { person } = open({ assetType: null });
    expect(date()).toHaveAccessibleDescription(/Choose an asset type/);
    await person.type(date(), '2026-11-24');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('tells how much an early date lacks and asks what makes it real, until that is said', async () => {
    const { person } = open();
    await person.type(date(), '2026-11-30');
    expect(screen.getByRole('status')).toHaveTextContent(
      /leaves 5 business days: 3 fewer than decks usually take\. Say in Deadline evidence what makes the date real/,
    );
    expect(date()).not.toBeInvalid();
    await person.type(screen.getByLabelText('Deadline evidence'), 'RFP 17');
    expect(screen.getByRole('status')).not.toHaveTextContent(/what makes the date real/);
    expect(screen.getByRole('status')).toHaveTextContent(/3 fewer/);
  });

  it('has no objection to a realistic date', async () => {
    const { person } = open();
    await person.type(date(), '2026-12-03');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('offers the business day before a weekend or holiday, and takes it by the keyboard', async () => {
    const { person } = open({ neededBy: '2026-12-25' });
    expect(screen.getByRole('status')).toHaveTextContent(/is a holiday \(Christmas Day\)/);
    await person.tab();
    await person.tab();
    expect(screen.getByRole('button', { name: 'Take Thursday, 24 Dec 2026' })).toHaveFocus();
    await person.keyboard('{Enter}');
    expect(date()).toHaveValue('2026-12-24');
    expect(date()).toHaveFocus();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('refuses a past date at once, and not the years one passes through while typing', async () => {
    const { person } = open({ neededBy: '0202-12-18' });
    expect(date()).not.toHaveAccessibleDescription(/past/);
    await person.clear(date());
    await person.type(date(), '2026-11-22');
    expect(date()).toBeInvalid();
    expect(date()).toHaveAccessibleDescription(
      /This date is past\. Choose today or a later date\./,
    );
  });

  it('shows what the desk refused at its fields', () => {
    open({ errors: { neededBy: 'Give a date.', deadlineEvidence: 'Keep the evidence short.' } });
    expect(date()).toHaveAccessibleDescription(/Give a date\./);
    expect(screen.getByLabelText('Deadline evidence')).toBeInvalid();
  });

  it('has nothing that axe objects to, with every note shown', async () => {
    const { container } = open({ neededBy: '2026-11-28' });
    expect(screen.getByRole('button', { name: 'Take Friday, 27 Nov 2026' })).toBeVisible();
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
