import { act, screen, waitFor } from '@testing-library/react';
import { defaultSettings } from '../../src/domain/intake/settings';
import { callsOf } from '../support/forge-host';
import {
  done,
  lastSave,
  openSettings,
  planOf,
  press,
  refused,
  retype,
  save,
  savedAs,
  step,
  type Calls,
  type Settings,
} from '../support/settings-dom';

describe('the calendar and the lead times', () => {
  it('are saved once, however often the button is pressed', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const person = await openSettings('Calendar and lead times', {
      saveSettings: (payload) =>
        new Promise((resolve) => {
          answer = () => resolve(savedAs(payload));
        }),
    });
    await retype(person, 'Deck', '12');
    await person.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    await person.click(screen.getByRole('checkbox', { name: 'Friday' }));
    await person.dblClick(await screen.findByRole('button', { name: 'Save' }));
    act(() => answer(undefined));
    await screen.findByText('Saved');
    expect(callsOf('saveSettings')).toHaveLength(1);
    expect(lastSave()).toMatchObject({
      version: 0,
      leadTimes: { Deck: 12 },
      calendar: { workingDays: [1, 2, 3, 4, 7] },
    });
  });

  it('find a time zone by the name of its city', async () => {
    const person = await openSettings('Calendar and lead times');
    await person.type(screen.getByRole('combobox', { name: /^Time zone/ }), 'new york');
    await person.click(await screen.findByRole('option', { name: 'America/New York' }));
    await save(person);
    expect(lastSave().calendar.timeZone).toBe('America/New_York');
  });

  it('take several holidays at once, and leave a line that has no date', async () => {
    const person = await openSettings('Calendar and lead times');
    const box = screen.getByRole('textbox', { name: 'Add several' });
    await person.click(box);
    await person.paste('2027-01-01 New Year\n25 December\n2026-12-25;Christmas Day\n');
    await press(person, 'Add these');
    expect(box).toHaveValue('25 December');
    expect(box).toBeInvalid();
    expect(screen.getByText('2 holidays added.')).toBeVisible();
    await press(person, 'Remove New Year');
    expect(screen.getByRole('button', { name: 'Remove Christmas Day' })).toHaveFocus();
    await save(person);
    expect(lastSave().calendar.holidays).toEqual([{ date: '2026-12-25', name: 'Christmas Day' }]);
  });

  it('tell how far Jira is with what was saved, and lead to the set-up', async () => {
    const person = await openSettings('Calendar and lead times', {
      saveSettings: (payload) =>
        savedAs(payload, planOf(step('a', 'queued'), step('b', 'queued'), step('c', 'queued'))),
      checkSetup: () => done(planOf()),
    });
    await retype(person, 'Deck', '12');
    await press(person, 'Save');
    expect(await screen.findByText('Bringing Jira in line…')).toBeVisible();
    await press(person, 'Open the set-up');
    expect(screen.getByRole('tab', { name: 'Set-up' })).toHaveAttribute('aria-selected', 'true');
  });

  it('keep everything typed when a save fails, and try again', async () => {
    let tries = 0;
    const person = await openSettings('Calendar and lead times', {
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
    const person = await openSettings('Calendar and lead times', {
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
    const person = await openSettings('Calendar and lead times', overtaken());
    await person.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    await press(person, 'Save');
    expect(await screen.findByText(/Save again to keep both/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Video' })).toHaveValue('30');
    expect(screen.getByRole('checkbox', { name: 'Sunday' })).toBeChecked();
    await save(person);
    expect(lastSave()).toMatchObject({ version: 4, leadTimes: { Video: 30 } });
    expect(lastSave().calendar.workingDays).toContain(7);
  });

  it('are replaced only by a second save where both changed the same', async () => {
    const person = await openSettings('Calendar and lead times', overtaken());
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
    const person = await openSettings('Calendar and lead times');
    expect(leave()).toBe('left');
    await retype(person, 'Deck', '12');
    expect(leave()).toBe('asked');
    await save(person);
    expect(leave()).toBe('left');
  });
});
