import type { IntakeSettings } from '../../domain/intake/settings';

/** Keeps what admins decide about the intake. */
export interface SettingsStore {
  /** The saved settings, or the defaults while nobody has saved any. */
  read(): Promise<IntakeSettings>;
  /** Saves settings whose `version` is one above the stored one; `conflict` when somebody was faster. */
  save(settings: IntakeSettings): Promise<'stored' | 'conflict'>;
}
