import { comments, type IssueRecord } from '../model/issue';
import { fields, type FieldRecord } from '../model/field';
import { belongings } from '../issues/issue-index';
import { adfText } from '../issues/values/adf';
import { codecOf, isRichText } from '../issues/values/codec-of';
import type { QueryScope } from './query-scope';
import { labelsField, peopleField, systemReferences } from './reference-fields';
import {
  noSuchField,
  type DayField,
  type InstantField,
  type NumberField,
  type ReferenceField,
  type SearchField,
  type TextField,
} from './search-field';

const adfTexts = new WeakMap<object, string>();

/** The words of a stored text or document; documents are read once, they never change in place. */
function plainText(stored: unknown): string {
  if (typeof stored === 'string') return stored;
  if (typeof stored !== 'object' || stored === null) return '';
  const known = adfTexts.get(stored);
  if (known !== undefined) return known;
  const text = adfText(stored);
  adfTexts.set(stored, text);
  return text;
}

function textField(label: string, fieldId: string): TextField {
  const text = (issue: IssueRecord) => plainText(issue.fields[fieldId]);
  return {
    kind: 'text',
    indexed: true,
    label,
    texts: (issue) => [text(issue)].filter((each) => each !== ''),
    sort: (issue) => text(issue).toLowerCase() || undefined,
  };
}

function instantField(label: string, value: InstantField['value']): InstantField {
  return { kind: 'instant', label, value, sort: value };
}

function dayField(label: string, fieldId: string): DayField {
  const value = (issue: IssueRecord) => {
    const stored = issue.fields[fieldId];
    return typeof stored === 'string' ? stored : undefined;
  };
  return { kind: 'day', label, value, sort: value };
}

function numberField(label: string, fieldId: string): NumberField {
  const value = (issue: IssueRecord) => {
    const stored = issue.fields[fieldId];
    return typeof stored === 'number' ? stored : undefined;
  };
  return { kind: 'number', label, value, sort: value };
}

function storedInstant(fieldId: string) {
  return (issue: IssueRecord): number | undefined => {
    const stored = issue.fields[fieldId];
    if (typeof stored === 'number') return stored;
    return typeof stored === 'string' ? Date.parse(stored) : undefined;
  };
}

function storedKeys(fieldId: string) {
  return (issue: IssueRecord): readonly string[] => {
    const stored = issue.fields[fieldId];
    if (Array.isArray(stored)) return stored.map(String);
    return typeof stored === 'string' ? [stored] : [];
  };
}

function optionField(field: FieldRecord): ReferenceField {
  const options = field.contexts.flatMap((context) => context.options);
  const ranks = new Map(options.map((option, index) => [option.id, index]));
  const keys = storedKeys(field.id);
  return {
    kind: 'reference',
    indexed: field.id,
    label: field.name,
    keys,
    sort: (issue) => ranks.get(keys(issue)[0] ?? ''),
    resolve: (text) => {
      const wanted = text.toLowerCase();
      const found = options.filter(
        (option) => option.value.toLowerCase() === wanted || option.id === text,
      );
      return found.length === 0 ? undefined : found.map((option) => option.id);
    },
  };
}

/** Forge fields of strings take `=` as well as `~`: their values are single words to Jira. */
function forgeText(field: FieldRecord): ReferenceField {
  const keys = (issue: IssueRecord) => storedKeys(field.id)(issue).map((key) => key.toLowerCase());
  return {
    kind: 'reference',
    label: field.name,
    keys,
    sort: (issue) => keys(issue)[0],
    resolve: (text) => [text.toLowerCase()],
    searchable: true,
  };
}

function customField(scope: QueryScope, field: FieldRecord): SearchField {
  const { type, items } = field.schema;
  const { id, name } = field;
  switch (items ?? type) {
    case 'number':
      return numberField(name, id);
    case 'date':
      return dayField(name, id);
    case 'datetime':
      return instantField(name, storedInstant(id));
    case 'user':
      return peopleField(scope, name, storedKeys(id));
    case 'option':
      return optionField(field);
    case 'string':
      if (field.forge !== undefined) return forgeText(field);
      return type === 'array' ? labelsField(name, id) : textField(name, id);
    default:
      throw noSuchField(name);
  }
}

/** Everything that `text ~` looks through. */
function anyText({ site }: QueryScope): TextField {
  const textual = fields(site).filter(
    (field) => field.id === 'summary' || isRichText(field) || isCustomText(field),
  );
  const texts = (issue: IssueRecord): readonly string[] => [
    ...textual.map((field) => plainText(issue.fields[field.id])),
    ...commentTexts(site, issue),
  ];
  return { kind: 'text', indexed: true, label: 'text', texts, sort: () => undefined };
}

const isCustomText = (field: FieldRecord) =>
  field.custom && field.schema.type === 'string' && codecOf(field) !== undefined;

function commentTexts(site: QueryScope['site'], issue: IssueRecord): readonly string[] {
  const ids = belongings(site, issue.id).comments;
  return ids.map((id) => plainText(comments(site).get(id)?.body));
}

function systemField(scope: QueryScope, name: string): SearchField | undefined {
  switch (name) {
    case 'summary':
    case 'description':
    case 'environment':
      return textField(name, name);
    case 'text':
      return anyText(scope);
    case 'comment':
      return {
        kind: 'text',
        indexed: true,
        label: name,
        texts: (issue) => commentTexts(scope.site, issue),
        sort: () => undefined,
      };
    case 'created':
    case 'createddate':
      return instantField('created', (issue) => issue.created);
    case 'updated':
    case 'updateddate':
      return instantField('updated', (issue) => issue.updated);
    case 'statuscategorychangeddate':
      return instantField('statusCategoryChangedDate', (issue) => issue.statusChanged);
    case 'resolved':
    case 'resolutiondate':
      return instantField('resolved', storedInstant('resolutiondate'));
    case 'due':
    case 'duedate':
      return dayField('due', 'duedate');
    default:
      return systemReferences(scope)[name]?.();
  }
}

const CUSTOM_ID = /^cf\[(\d+)\]$/;
const COLLAPSED = /^(.*)\[[A-Za-z ()]+\]$/;

function customByName(scope: QueryScope, name: string): FieldRecord | undefined {
  const byId = CUSTOM_ID.exec(name)?.[1];
  if (byId !== undefined) return fields(scope.site).get(`customfield_${byId}`);
  const plain = (COLLAPSED.exec(name)?.[1] ?? name).toLowerCase();
  return fields(scope.site).find((field) => field.custom && field.name.toLowerCase() === plain);
}

/** The field that a query names: a system name, a custom field's name, or `cf[10010]`. */
export function searchField(scope: QueryScope, name: string): SearchField {
  const system = systemField(scope, name.toLowerCase().replaceAll(' ', ''));
  if (system !== undefined) return system;
  const custom = customByName(scope, name);
  if (custom === undefined) throw noSuchField(name);
  return customField(scope, custom);
}
