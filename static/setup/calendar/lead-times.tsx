import { assetTypes } from '../../../src/domain/request-fields';
import { controlId } from '../settings/settings-field';
import { TypedLine } from '../settings/typed-line';
import type { SettingsEditor } from '../settings/use-settings';
import styles from './calendar.module.css';

/** Business days from a request to its delivery, by asset type. */
export function LeadTimes({ draft, errors, change }: SettingsEditor) {
  return (
    <div className={styles.leadTimes}>
      {assetTypes.map((assetType) => (
        <TypedLine
          key={assetType}
          id={controlId(`leadTimes.${assetType}`)}
          label={assetType}
          inputMode="numeric"
          mandatory
          value={draft.leadTimes[assetType]}
          error={errors.get(`leadTimes.${assetType}`)}
          onChange={(days) =>
            change((now) => ({ ...now, leadTimes: { ...now.leadTimes, [assetType]: days } }))
          }
        />
      ))}
    </div>
  );
}
