import type { HookApi } from '@forge/jira-bridge';
import { dateIn } from '../../src/domain/calendar';
import type { DialogData, DialogField } from '../../src/domain/intake/dialog';
import { dialogState, type DialogFieldState } from '../../src/domain/intake/dialog-state';
import { emptyValue, fieldText } from './field-text';

type Field = NonNullable<ReturnType<HookApi['getFieldById']>>;

/** Fields that this view has marked as required: Jira refuses to take its own marks off. */
export type OwnMarks = Set<string>;

/** Makes the fields of the dialog look as the rules say, as far as the change may touch them. */
export function applyState(
  api: HookApi,
  data: DialogData,
  mayChange: readonly string[],
  marks: OwnMarks,
): void {
  const today = dateIn(new Date().toISOString(), data.calendar.timeZone);
  const state = dialogState(data, valuesOf(api, data), today);
  for (const look of state.fields) {
    const field = api.getFieldById(look.id);
    const kind = data.fields.find(({ id }) => id === look.id)?.kind;
    if (field === undefined || kind === undefined || !mayChange.includes(look.id)) continue;
    applyLook(field, kind, look, marks);
  }
}

/** Chooses what the dialog begins with. */
export function applyPreset(api: HookApi, { preset }: DialogData): void {
  if (preset === undefined) return;
  const field = api.getFieldById(preset.id);
  if (field !== undefined && fieldText(field.getValue()) === '') field.setValue(preset.option);
}

function valuesOf(api: HookApi, { fields }: DialogData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map(({ id }) => [id, fieldText(api.getFieldById(id)?.getValue())]),
  );
}

function applyLook(
  field: Field,
  kind: DialogField['kind'],
  { id, name, description, visible, required }: DialogFieldState,
  marks: OwnMarks,
): void {
  if (field.getName() !== name) field.setName(name);
  if (field.getDescription() !== description) field.setDescription(description);
  if (field.isVisible() !== visible) field.setVisible(visible);
  if (required && !field.isRequired()) {
    field.setRequired(true);
    marks.add(id);
  }
  if (!required && marks.delete(id)) field.setRequired(false);
  if (!visible && fieldText(field.getValue()) !== '') field.setValue(emptyValue(kind));
}
