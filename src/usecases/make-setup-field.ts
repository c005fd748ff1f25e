import { jiraFieldType, missingOptions, surplusOptions } from '../domain/setup/compare-field';
import type { PlannedField } from '../domain/setup/planned-field';
import type { FoundContext, FoundField, FoundSite } from '../domain/setup/found-site';
import type { DeskStore } from './ports/desk-store';
import type { SetupSite } from './ports/setup-site';

/** What the steps are made with. */
export type SetupMaker = {
  readonly site: SetupSite;
  readonly desk: DeskStore;
  readonly newId: () => string;
  /** The person whose run it is: leads the project. */
  readonly startedBy: string;
  /** Logs a failure that nobody foresaw. */
  readonly report: (reason: unknown) => void;
};

async function withOptions(
  { site }: SetupMaker,
  field: PlannedField,
  existing: FoundField,
): Promise<FoundContext> {
  const context = existing.context ?? (await site.openContext(existing.id));
  const absent = missingOptions(field, { ...existing, context });
  const surplus = field.closed === true ? surplusOptions(field, { ...existing, context }) : [];
  const switched = context.options
    .filter((option) => absent.includes(option.value) || surplus.includes(option))
    .map((option) => ({ ...option, disabled: !option.disabled }));
  const added = absent.filter((value) => !switched.some((option) => option.value === value));
  if (switched.length > 0) await site.switchOptions(existing.id, context.id, switched);
  const made = added.length > 0 ? await site.addOptions(existing.id, context.id, added) : [];
  const options = context.options.map(
    (option) => switched.find(({ id }) => id === option.id) ?? option,
  );
  return { id: context.id, options: [...options, ...made] };
}

/** Makes a field with its options, or gives an existing one its name and options. */
export async function makeField(
  maker: SetupMaker,
  field: PlannedField,
  existing: FoundField | undefined,
  found: FoundSite,
): Promise<FoundSite> {
  const { name, description, kind } = field;
  const made =
    existing ?? (await maker.site.createField({ name, description, ...jiraFieldType(kind) }));
  if (made.name !== name) await maker.site.renameField(made.id, { name, description });
  const context = field.options.length > 0 ? await withOptions(maker, field, made) : undefined;
  const others = found.fields.filter(({ id }) => id !== made.id);
  return { ...found, fields: [...others, { ...made, name, context }] };
}
