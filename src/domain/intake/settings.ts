import { mondayToFriday, type WorkCalendar } from '../calendar';
import { defaultLeadTimes, type LeadTimes } from './lead-time';
import { defaultPresets, type Questionnaire } from './preset';
import { defaultQuestions } from './question';

/** What admins decide about the intake. Every saved change raises the version. */
export type IntakeSettings = Questionnaire & {
  readonly schemaVersion: 1;
  /** 0 until something was saved. */
  readonly version: number;
  readonly calendar: WorkCalendar;
  readonly leadTimes: LeadTimes;
};

/** What an admin can change. */
export type ChosenSettings = Omit<IntakeSettings, 'schemaVersion' | 'version'>;

/** The settings of a site on which nobody changed anything. */
export const defaultSettings: IntakeSettings = {
  schemaVersion: 1,
  version: 0,
  calendar: mondayToFriday,
  leadTimes: defaultLeadTimes,
  questions: defaultQuestions,
  presets: defaultPresets,
};
