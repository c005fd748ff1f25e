import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { CallValue } from '../../src/contract/calls';
import { defaultSettings } from '../../src/domain/intake/settings';
import { Setup } from '../../static/setup/setup';
import { callsOf, startHost, type HostScript } from '../support/forge-host';

type Settings = CallValue<'getSettings'>;
type Plan = CallValue<'planSetup'>;
type Calls = NonNullable<HostScript['calls']>;

const step = (key: string, state: Plan['steps'][number]['state']): Plan['steps'][number] => ({
  ...{ key, state, title: key, group: 'Fields', detail: `Detail of ${key}.` },
});

const planOf = (...steps: Plan['steps']): Plan => ({
  projectKey: 'SAR',
  steps: [step('desk', 'present'), ...steps],
  running: steps.some(({ state }) => state === 'queued'),
  complete: steps.every(({ state }) => state === 'present'),
});

const done = (value: unknown) => ({ ok: true, value });
const refused = (code: string, message: string, fields?: Record<string, string>) => ({
  ok: false,
  error: { code, message, ...(fields === undefined ? {} : { fields }) },
});

const savedAs = (payload: unknown, plan: Plan = planOf()) =>
  done({
    settings: { ...(payload as Settings), version: (payload as Settings).version + 1 },
    plan,
  });

async function open(tab: 'Questions' | 'Calendar and lead times', calls: Calls = {}) {
  startHost({
    calls: {
      planSetup: () => done(planOf()),
      getSettings: () => done(defaultSettings),
      saveSettings: (payload) => savedAs(payload),
      ...calls,
    },
  });
  const person = userEvent.setup();
  render(<Setup />);
  await screen.findByText('Asset Desk is ready');
  await openTab(person, tab);
  return person;
}

async function openTab(person: UserEvent, name: string): Promise<void> {
  await person.click(screen.getByRole('tab', { name }));
}

const press = async (person: UserEvent, name: string | RegExp) =>
  person.click(await screen.findByRole('button', { name }));

const lastSave = () => callsOf('saveSettings').at(-1) as Settings;

async function retype(person: UserEvent, label: string, text: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: label });
  await person.clear(field);
  if (text !== '') await person.type(field, text);
}

const deckList = () => screen.findByRole('list', { name: 'Questions of Deck' });
const deckOf = (settings: Settings) =>
  settings.presets.find(({ assetType }) => assetType === 'Deck')?.questions;

describe('the questions of the request form', () => {
  it('are put in order, made mandatory and taken away with the keyboard on its place', async () => {
    const person = await open('Questions');
    await press(person, 'Move Number of slides up');
    expect(screen.getByRole('button', { name: 'Move Number of slides down' })).toHaveFocus();
    expect(screen.getByText('Number of slides is now 1 of 2.')).toBeInTheDocument();
    await person.click(await screen.findByRole('checkbox', { name: 'Audience: mandatory' }));
    await press(person, 'Save');
    await screen.findByText('Saved');
    expect(deckOf(lastSave())).toEqual([
      { key: 'slides', mandatory: false },
      { key: 'audience', mandatory: true },
    ]);
    await press(person, 'Remove Number of slides from Deck');
    expect(screen.getByRole('button', { name: 'Remove Audience from Deck' })).toHaveFocus();
    expect(within(await deckList()).getAllByRole('listitem')).toHaveLength(1);
  });

  it('are added from the list of all, and shown as a salesperson will see them', async () => {
    const person = await open('Questions');
    await person.click(screen.getByRole('combobox', { name: 'Add a question to Deck' }));
    await person.click(await screen.findByRole('option', { name: 'Channel' }));
    const preview = screen.getByRole('region', { name: 'What a salesperson sees for a Deck' });
    expect(within(preview).getByRole('combobox', { name: 'Channel' })).toBeVisible();
    expect(within(preview).getByText('Where it will be shown.')).toBeVisible();
  });

  it('get a new one with a key of its name, which asset types ask before it is saved', async () => {
    const person = await open('Questions');
    await press(person, 'New question');
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveFocus();
    await person.keyboard('Tone of voice');
    await person.type(screen.getByRole('textbox', { name: 'Hint' }), 'How it should sound.');
    await person.type(
      screen.getByRole('textbox', { name: /^Options/ }),
      'Formal{Enter}{Enter}Playful',
    );
    await person.click(screen.getByRole('combobox', { name: 'Add a question to Deck' }));
    await person.click(await screen.findByRole('option', { name: 'Tone of voice' }));
    await press(person, 'Save');
    await screen.findByText('Saved');
    expect(lastSave().questions.at(-1)).toEqual({
      ...{ key: 'tone-of-voice', name: 'Tone of voice', hint: 'How it should sound.' },
      ...{ kind: 'select', options: ['Formal', 'Playful'] },
    });
    expect(deckOf(lastSave())?.at(-1)).toEqual({ key: 'tone-of-voice', mandatory: false });
  });

  it('keep their kind once Jira has the field', async () => {
    const person = await open('Questions');
    await press(person, 'Edit Audience');
    expect(screen.getByRole('combobox', { name: 'Kind of answer' })).toBeDisabled();
    expect(screen.getByText(/Jira cannot change the kind of a field/)).toBeVisible();
  });

  it('leave every asset type when they are deleted, and can be brought back before saving', async () => {
    const person = await open('Questions');
    await press(person, 'Delete Audience');
    expect(within(await deckList()).queryByText('Audience')).not.toBeInTheDocument();
    await press(person, 'Discard');
    expect(within(await deckList()).getByText('Audience')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    await press(person, 'Bring them back');
    expect(within(await deckList()).queryByText('Audience')).not.toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Save' })).toBeEnabled();
  });

  it('say every problem at its field and in a summary that has the focus and leads there', async () => {
    const person = await open('Calendar and lead times');
    await retype(person, 'Deck', '0');
    await openTab(person, 'Questions');
    await press(person, 'New question');
    await press(person, 'Save');
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(callsOf('saveSettings')).toEqual([]);
    expect(screen.getByRole('textbox', { name: /^Name/ })).toBeInvalid();
    await person.click(within(summary).getByRole('link', { name: 'Lead time of Deck' }));
    expect(screen.getByRole('textbox', { name: 'Deck' })).toHaveFocus();
    expect(screen.getByRole('textbox', { name: 'Deck' })).toHaveAccessibleDescription(
      'Give whole business days, 1 to 260.',
    );
    await retype(person, 'Deck', '9');
    expect(within(summary).queryByRole('link', { name: 'Lead time of Deck' })).toBeNull();
  });
});

describe('the calendar and the lead times', () => {
  it('are saved once, however often the button is pressed', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const person = await open('Calendar and lead times', {
      saveSettings: (payload) =>
        new Promise((resolve) => {
          answer = () => resolve(savedAs(payload));
        }),
    });
    await retype(person, 'Deck', '12');
    await person.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    await person.click(screen.getByRole('checkbox', { name: 'Friday' }));
    await person.dblClick(await screen.findByRole('button', { name: 'Save' }));
    await act(async () => answer(undefined));
    await screen.findByText('Saved');
    expect(callsOf('saveSettings')).toHaveLength(1);
    expect(lastSave()).toMatchObject({
      version: 0,
      leadTimes: { Deck: 12 },
      calendar: { workingDays: [1, 2, 3, 4, 7] },
    });
  });

  it('find a time zone by the name of its city', async () => {
    const person = await open('Calendar and lead times');
    await person.type(screen.getByRole('combobox', { name: /^Time zone/ }), 'new york');
    await person.click(await screen.findByRole('option', { name: 'America/New York' }));
    await press(person, 'Save');
    await screen.findByText('Saved');
    expect(lastSave().calendar.timeZone).toBe('America/New_York');
  });

  it('take several holidays at once, and leave a line that has no date', async () => {
    const person = await open('Calendar and lead times');
    const box = screen.getByRole('textbox', { name: 'Add several' });
    await person.click(box);
    await person.paste('2027-01-01 New Year\n25 December\n2026-12-25;Christmas Day\n');
    await press(person, 'Add these');
    expect(box).toHaveValue('25 December');
    expect(box).toBeInvalid();
    expect(screen.getByText('2 holidays added.')).toBeVisible();
    await press(person, 'Remove New Year');
    expect(screen.getByRole('button', { name: 'Remove Christmas Day' })).toHaveFocus();
    await press(person, 'Save');
    await screen.findByText('Saved');
    expect(lastSave().calendar.holidays).toEqual([{ date: '2026-12-25', name: 'Christmas Day' }]);
  });

  it('tell how far Jira is with what was saved, and lead to the set-up', async () => {
    const person = await open('Calendar and lead times', {
      saveSettings: (payload) =>
        savedAs(payload, planOf(step('a', 'queued'), step('b', 'queued'), step('c', 'queued'))),
      checkSetup: () => done(planOf()),
    });
    await retype(person, 'Deck', '12');
    await press(person, 'Save');
    expect(await screen.findByText('3 steps to bring Jira in line.')).toBeVisible();
    await press(person, 'Open the set-up');
    expect(screen.getByRole('tab', { name: 'Set-up' })).toHaveAttribute('aria-selected', 'true');
  });

  it('keep everything typed when a save fails, and try again', async () => {
    let tries = 0;
    const person = await open('Calendar and lead times', {
      saveSettings: (payload) => {
        tries += 1;
        return tries === 1 ? refused('unavailable', 'Atlassian is busy.') : savedAs(payload);
      },
    });
    await retype(person, 'Deck', '12');
    await press(person, 'Save');
    expect(await screen.findByText('Atlassian is busy.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Deck' })).toHaveValue('12');
    await press(person, 'Try again');
    await screen.findByText('Saved');
    expect(lastSave().leadTimes.Deck).toBe(12);
  });

  it('show at its field what only the backend knows', async () => {
    const message = 'Choose a time zone of the list.';
    const person = await open('Calendar and lead times', {
      saveSettings: () => refused('bad-input', message, { 'calendar.timeZone': message }),
    });
    await retype(person, 'Deck', '12');
    await press(person, 'Save');
    expect(await screen.findByRole('alert')).toHaveTextContent(`Time zone: ${message}`);
    expect(screen.getByRole('combobox', { name: /^Time zone/ })).toBeInvalid();
  });
});

describe('settings that somebody else has saved meanwhile', () => {
  const theirs: Settings = {
    ...defaultSettings,
    version: 4,
    leadTimes: { ...defaultSettings.leadTimes, Video: 30 },
  };
  const overtaken = (): Calls => {
    let opened: Settings = defaultSettings;
    return {
      getSettings: () => done(opened),
      saveSettings: (payload) => {
        if ((payload as Settings).version === 4) return savedAs(payload);
        opened = theirs;
        return refused('conflict', 'Somebody saved other settings.');
      },
    };
  };

  it('are kept beside what was changed here', async () => {
    const person = await open('Calendar and lead times', overtaken());
    await person.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    await press(person, 'Save');
    expect(await screen.findByText(/Save again to keep both/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Video' })).toHaveValue('30');
    expect(screen.getByRole('checkbox', { name: 'Sunday' })).toBeChecked();
    await press(person, 'Save');
    await screen.findByText('Saved');
    expect(lastSave()).toMatchObject({ version: 4, leadTimes: { Video: 30 } });
    expect(lastSave().calendar.workingDays).toContain(7);
  });

  it('are replaced only by a second save where both changed the same', async () => {
    const person = await open('Calendar and lead times', overtaken());
    await retype(person, 'Deck', '12');
    await press(person, 'Save');
    expect(await screen.findByText(/Both of you changed the lead times/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Deck' })).toHaveValue('12');
    await press(person, 'Discard');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Video' })).toHaveValue('30'));
  });
});

describe('leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'asked' : 'left';
  };

  it('is asked about while something is not saved', async () => {
    const person = await open('Calendar and lead times');
    expect(leave()).toBe('left');
    await retype(person, 'Deck', '12');
    expect(leave()).toBe('asked');
    await press(person, 'Save');
    await screen.findByText('Saved');
    expect(leave()).toBe('left');
  });
});
