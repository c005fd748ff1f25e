import { affectedFields } from '../../src/domain/intake/dialog-state';
import { applyPreset, applyState, type OwnMarks } from './apply-state';
import { readDialogData } from './dialog-data';

/**
 * Asks the questions of the request form in Jira's create dialog. Whatever goes wrong here leaves the dialog
 * as Jira shows it: the workflow checks the brief in any case.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/jira-api-bridge/uiModifications/
 */
async function modifyDialog(): Promise<void> {
  const { uiModificationsApi } = await import('@forge/jira-bridge');
  const marks: OwnMarks = new Set();
  await uiModificationsApi.onError(({ errors }) => {
    console.warn('Jira did not take a change of the create dialog', errors);
  });
  await uiModificationsApi.onChange(
    ({ api, change, uiModifications }) => {
      const data = readDialogData(uiModifications);
      const changed = change.current?.getId();
      if (data === undefined || changed === undefined) return;
      applyState(api, data, affectedFields(data, changed), marks);
    },
    ({ uiModifications, change }) => {
      const data = readDialogData(uiModifications);
      const changed = change.current?.getId();
      return data && changed !== undefined ? [...affectedFields(data, changed)] : [];
    },
  );
  await uiModificationsApi.onInit(
    ({ api, uiModifications }) => {
      const data = readDialogData(uiModifications);
      if (data === undefined) return;
      marks.clear();
      applyPreset(api, data);
      const all = data.fields.map(({ id }) => id);
      applyState(api, data, all, marks);
    },
    ({ uiModifications }) => readDialogData(uiModifications)?.fields.map(({ id }) => id) ?? [],
  );
}

modifyDialog().catch((reason: unknown) => {
  console.warn('The create dialog stays as Jira shows it', reason);
});
