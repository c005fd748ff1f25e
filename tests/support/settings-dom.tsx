import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { CallValue } from '../../src/contract/calls';
import { defaultSettings } from '../../src/domain/intake/settings';
import { Setup } from '../../static/setup/setup';
import { callsOf, startHost, type HostScript } from './forge-host';

export type Settings = CallValue<'getSettings'>;
export type Calls = NonNullable<HostScript['calls']>;
type Plan = CallValue<'planSetup'>;

export const step = (
  key: string,
  state: Plan['steps'][number]['state'],
): Plan['steps'][number] => ({
  ...{ key, state, title: key, group: 'Fields', detail: `Detail of ${key}.` },
});

export const planOf = (...steps: Plan['steps']): Plan => ({
  projectKey: 'SAR',
  steps: [step('desk', 'present'), ...steps],
  running: steps.some(({ state }) => state === 'queued'),
  complete: steps.every(({ state }) => state === 'present'),
});

export const done = (value: unknown) => ({ ok: true, value });

export const refused = (code: string, message: string, fields?: Record<string, string>) => ({
  ok: false,
  error: { code, message, ...(fields === undefined ? {} : { fields }) },
});

/** The answer of a save that got through. */
export const savedAs = (payload: unknown, plan: Plan = planOf()) =>
  done({
    settings: { ...(payload as Settings), version: (payload as Settings).version + 1 },
    plan,
  });

/** Opens a tab of the admin page on a site that is set up. */
export async function openSettings(tab: string, calls: Calls = {}): Promise<UserEvent> {
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

export async function openTab(person: UserEvent, name: string): Promise<void> {
  await person.click(screen.getByRole('tab', { name: new RegExp(`^${name}`) }));
}

export const press = async (person: UserEvent, name: string | RegExp) =>
  person.click(await screen.findByRole('button', { name }));

/** Saves and waits for the answer. */
export async function save(person: UserEvent): Promise<void> {
  await press(person, 'Save');
  await screen.findByText('Saved');
}

/** What was sent last. */
export const lastSave = () => callsOf('saveSettings').at(-1) as Settings;

/** Replaces what a field says; pasted, because a keystroke draws the page anew. */
export async function retype(
  person: UserEvent,
  label: string | RegExp,
  text: string,
): Promise<void> {
  const field = await screen.findByRole('textbox', { name: label });
  await person.clear(field);
  await person.click(field);
  if (text !== '') await person.paste(text);
}
