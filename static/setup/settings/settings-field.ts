import type { SettingsPart } from '../../../src/domain/intake/settings-change';
import type { SettingsDraft } from './draft';

/** Tabs of the page, in their order. */
export const tabs = ['Set-up', 'Questions', 'Calendar and lead times'] as const;
export type Tab = (typeof tabs)[number];

/** Their names where there is little room. */
export const shortTabs: Readonly<Record<Tab, string>> = {
  'Set-up': 'Set-up',
  Questions: 'Questions',
  'Calendar and lead times': 'Calendar',
};

/** The tab on which a part of the settings is changed. */
export const tabOfPart: Readonly<Record<SettingsPart, Tab>> = {
  questions: 'Questions',
  calendar: 'Calendar and lead times',
  leadTimes: 'Calendar and lead times',
};

/** Id of the control that mends a value: a key is made from the name. Ids of HTML hold no blanks. */
export function controlId(field: string): string {
  return field.replace(/\.key$/, '.name').replaceAll(' ', '-');
}

/** The tab that a value is changed on. */
export function tabOf(field: string): Tab {
  return /^(questions|presets)/.test(field) ? 'Questions' : 'Calendar and lead times';
}

const properties: Readonly<Record<string, string>> = {
  name: 'Name',
  hint: 'Hint',
  kind: 'Kind',
  options: 'Options',
  key: 'Name',
};

/** What people call the value at a path, for the list of what has to be mended. */
export function labelOf(field: string, { questions, calendar }: SettingsDraft): string {
  const [first = '', second = '', third = '', fourth = ''] = field.split('.');
  if (first === 'questions' && third !== '') {
    const name = questions[Number(second)]?.name.trim() ?? '';
    return `${properties[third] ?? third} of ${name === '' ? 'the new question' : `"${name}"`}`;
  }
  if (first === 'presets') return `Questions of ${second}`;
  if (first === 'leadTimes') return `Lead time of ${second}`;
  if (second === 'timeZone') return 'Time zone';
  if (second === 'workingDays') return 'Working days';
  if (second === 'holidays' && third !== '') {
    const { name = '', date = '' } = calendar.holidays[Number(third)] ?? {};
    const which = [name, date].find((text) => text.trim() !== '') ?? `row ${Number(third) + 1}`;
    return `${fourth === 'date' ? 'Date' : 'Name'} of the holiday ${which}`;
  }
  return first === 'questions' ? 'All questions' : 'Holidays';
}
