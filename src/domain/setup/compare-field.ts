import type { FieldKind, RequestField } from '../request-fields';
import type { ComputedField } from './computed-field';
import type { FoundField, FoundOption, FoundSite } from './found-site';
import { moduleAri } from './found-site';
import { listNames } from './list-names';
import type { PlannedField } from './planned-field';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

const typePrefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';

type JiraFieldType = { readonly type: string; readonly searcherKey: string };

const jiraTypes: Readonly<Record<FieldKind, JiraFieldType>> = {
  select: { type: `${typePrefix}select`, searcherKey: `${typePrefix}multiselectsearcher` },
  'multi-select': {
    type: `${typePrefix}multiselect`,
    searcherKey: `${typePrefix}multiselectsearcher`,
  },
  text: { type: `${typePrefix}textfield`, searcherKey: `${typePrefix}textsearcher` },
  paragraph: { type: `${typePrefix}textarea`, searcherKey: `${typePrefix}textsearcher` },
  number: { type: `${typePrefix}float`, searcherKey: `${typePrefix}exactnumber` },
};

/**
 * Jira's type and searcher of a field.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-post
 */
export function jiraFieldType(kind: FieldKind): JiraFieldType {
  return jiraTypes[kind];
}

/**
 * The site's field for a field of the plan. The one that an earlier set-up stored wins, so that a renamed
 * field is recognised; otherwise a field of that name and type.
 */
export function findField(field: RequestField, found: FoundSite): FoundField | undefined {
  const type = jiraFieldType(field.kind).type;
  const ofType = found.fields.filter((candidate) => candidate.type === type);
  const known = found.desk?.fields[field.key];
  return ofType.find(({ id }) => id === known) ?? ofType.find(({ name }) => name === field.name);
}

/** Jira's field for a field of the manifest. */
export function findComputedField(field: ComputedField, found: FoundSite): FoundField | undefined {
  const ari = moduleAri(found.app, field.moduleKey);
  return found.fields.find((candidate) => candidate.type === ari);
}

/** Options of the plan that people cannot choose: not there, or switched off. */
export function missingOptions(
  field: Pick<PlannedField, 'options'>,
  existing: FoundField,
): readonly string[] {
  const options = existing.context?.options ?? [];
  return field.options.filter(
    (value) => !options.some((option) => option.value === value && !option.disabled),
  );
}

/** Options that people can choose although the plan does not list them. */
export function surplusOptions(
  { options }: Pick<PlannedField, 'options'>,
  existing: FoundField,
): readonly FoundOption[] {
  const offered = existing.context?.options ?? [];
  return offered.filter(({ value, disabled }) => !disabled && !options.includes(value));
}

/** Compares a field of the plan with the site's own, which is absent when there is none. */
export function compareField(field: PlannedField, existing: FoundField | undefined): Finding {
  if (existing === undefined) {
    const options = field.options.length === 0 ? '' : ` with ${field.options.length} options`;
    return missing(`Makes the field "${field.name}"${options}.`);
  }
  if (existing.name !== field.name) {
    return drifted(`The field is called "${existing.name}" now. Repair names it "${field.name}".`);
  }
  const absent = missingOptions(field, existing);
  if (absent.length > 0) return drifted(`The field lacks ${listNames(absent)}. Repair adds it.`);
  const surplus = field.closed === true ? surplusOptions(field, existing) : [];
  if (surplus.length > 0) {
    const values = listNames(surplus.map(({ value }) => value));
    return drifted(`The field still offers ${values}. Repair switches it off; answers stay.`);
  }
  return present(`The field exists as ${existing.id}.`);
}

export function compareComputedField(field: ComputedField, found: FoundSite): Finding {
  const existing = findComputedField(field, found);
  if (existing !== undefined) return present(`Jira made the field as ${existing.id}.`);
  return missing('Jira makes this field when the app is installed. It is not there yet.');
}
