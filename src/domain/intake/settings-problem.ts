/** Something that keeps settings from being saved. */
export type SettingsProblem = {
  /** Path of the value, `calendar.holidays.2.date`, `questions.0.name`, `leadTimes.Deck`, `presets.Deck`. */
  readonly field: string;
  /** A sentence for its input field. */
  readonly message: string;
};
