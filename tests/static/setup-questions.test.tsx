import { screen, within } from '@testing-library/react';
import { callsOf } from '../support/forge-host';
import {
  lastSave,
  openSettings,
  openTab,
  press,
  retype,
  save,
  type Settings,
} from '../support/settings-dom';

const deckList = () => screen.findByRole('list', { name: 'Questions of Deck' });
const deckOf = (settings: Settings) =>
  settings.presets.find(({ assetType }) => assetType === 'Deck')?.questions;

describe('the questions of the request form', () => {
  it('are put in order, made mandatory and taken away with the keyboard on its place', async () => {
    const person = await openSettings('Questions');
    await press(person, 'Move Number of slides up');
    expect(screen.getByRole('button', { name: 'Move Number of slides down' })).toHaveFocus();
    expect(screen.getByText('Number of slides is now 1 of 2.')).toBeInTheDocument();
    await person.click(await screen.findByRole('checkbox', { name: 'Audience: mandatory' }));
    await save(person);
    expect(deckOf(lastSave())).toEqual([
      { key: 'slides', mandatory: false },
      { key: 'audience', mandatory: true },
    ]);
    await press(person, 'Remove Number of slides from Deck');
    expect(screen.getByRole('button', { name: 'Remove Audience from Deck' })).toHaveFocus();
    expect(within(await deckList()).getAllByRole('listitem')).toHaveLength(1);
  });

  it('are added from the list of all, and shown as a salesperson will see them', async () => {
    const person = await openSettings('Questions');
    await person.click(screen.getByRole('combobox', { name: 'Add a question to Deck' }));
    await person.click(await screen.findByRole('option', { name: 'Channel' }));
    const preview = screen.getByRole('region', { name: 'What a salesperson sees for a Deck' });
    expect(within(preview).getByRole('combobox', { name: 'Channel' })).toBeVisible();
    expect(within(preview).getByText('Where it will be shown.')).toBeVisible();
  });

  it('get a new one with a key of its name, which asset types ask before it is saved', async () => {
    const person = await openSettings('Questions');
    await press(person, 'New question');
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveFocus();
    await retype(person, /^Name/, 'Tone of voice');
    await retype(person, 'Hint', 'How it should sound.');
    await retype(person, /^Options/, 'Formal\n\n Playful');
    await person.click(screen.getByRole('combobox', { name: 'Add a question to Deck' }));
    await person.click(await screen.findByRole('option', { name: 'Tone of voice' }));
    await save(person);
    expect(lastSave().questions.at(-1)).toEqual({
      ...{ key: 'tone-of-voice', name: 'Tone of voice', hint: 'How it should sound.' },
      ...{ kind: 'select', options: ['Formal', 'Playful'] },
    });
    expect(deckOf(lastSave())?.at(-1)).toEqual({ key: 'tone-of-voice', mandatory: false });
  });

  it('keep their kind once Jira has the field', async () => {
    const person = await openSettings('Questions');
    await press(person, 'Edit Audience');
    expect(screen.getByRole('combobox', { name: 'Kind of answer' })).toBeDisabled();
    expect(screen.getByText(/Jira cannot change the kind of a field/)).toBeVisible();
  });

  it('leave every asset type when they are deleted, and can be brought back before saving', async () => {
    const person = await openSettings('Questions');
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
    const person = await openSettings('Calendar and lead times');
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
