import type { IntakeSettings } from '../domain/intake/settings';
import { done, type Caller, type Outcome } from './outcome';
import { onlyAdministrators } from './plan-setup';
import type { SettingsStore } from './ports/settings';
import type { JiraAdministrators } from './ports/setup-run';

export type GetSettingsPorts = {
  readonly administrators: JiraAdministrators;
  readonly settings: SettingsStore;
};

/** What admins decide about the intake, for those who may change it. */
export async function getSettings(
  { administrators, settings }: GetSettingsPorts,
  { accountId }: Caller,
): Promise<Outcome<IntakeSettings>> {
  if (!(await administrators.includes(accountId))) return onlyAdministrators;
  return done(await settings.read());
}
