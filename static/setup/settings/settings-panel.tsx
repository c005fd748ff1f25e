import type { ReactNode } from 'react';
import { FailureMessage } from '../../page/failure-message';
import { LoadingState } from '../../page/loading-state';
import type { SettingsEditor, UseSettings } from './use-settings';

type SettingsPanelProps = {
  readonly settings: UseSettings;
  readonly children: (editor: SettingsEditor) => ReactNode;
};

/** The settings on a tab, once they are there. */
export function SettingsPanel({ settings, children }: SettingsPanelProps) {
  const { loaded, editor, reload } = settings;
  if (editor !== null) return children(editor);
  return loaded.state === 'failed' ? (
    <FailureMessage error={loaded.error} onRetry={() => void reload()} />
  ) : (
    <LoadingState what="the settings" />
  );
}
