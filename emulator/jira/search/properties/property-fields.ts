import type { Field, Property } from '@atlaskit/jql-ast';
import { projects } from '../../model/project';
import type { IssueRecord } from '../../model/issue';
import { NotModelled } from '../../not-modelled';
import type { QueryScope } from '../query-scope';
import { peopleField } from '../reference-fields';
import { noSuchField, type SearchField } from '../search-field';
import { instantField, numberField } from '../stored-fields';
import { indexedProperties, indexedProperty, type IndexedProperty } from './indexed-properties';

/** Values at a dotted path in a property; an array gives each of its elements. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => valuesAt(each, path));
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner: unknown = Object.entries(value).find(([key]) => key === step)?.[1];
  return valuesAt(inner, rest);
}

function reader({ site }: QueryScope, { entity, key, path }: IndexedProperty) {
  const steps = path === '' ? [] : path.split('.');
  return (issue: IssueRecord): readonly unknown[] => {
    const owner = entity === 'issue' ? issue : projects(site).get(issue.projectId);
    return valuesAt(owner?.properties[key], steps);
  };
}

/** Jira compares numbers and dates in lists one by one, which is not modelled. */
function single<Value>(values: readonly Value[], label: string): Value | undefined {
  if (values.length > 1) throw new NotModelled(`several numbers or dates in '${label}'`);
  return values[0];
}

function indexedField(scope: QueryScope, label: string, declared: IndexedProperty): SearchField {
  if (declared.entity === 'user') throw new NotModelled(`the user property '${label}' in JQL`);
  const values = reader(scope, declared);
  const texts = (issue: IssueRecord) => values(issue).map(String);
  switch (declared.type) {
    case 'number':
      return numberField(label, (issue) =>
        single(
          values(issue).filter((value) => typeof value === 'number'),
          label,
        ),
      );
    case 'date':
      return instantField(label, (issue) => {
        const instants = texts(issue).map((text) => Date.parse(text));
        return single(instants.filter(Number.isFinite), label);
      });
    case 'user':
      return peopleField(scope, label, texts);
    case 'text':
      return { kind: 'text', label, texts };
    case 'string':
      return stringField(label, texts);
  }
}

/** Whole values, whose case matters as in any index of exact terms. */
function stringField(label: string, keys: (issue: IssueRecord) => readonly string[]): SearchField {
  return {
    kind: 'reference',
    label,
    keys,
    sort: (issue) => keys(issue)[0],
    resolve: (text) => [text],
  };
}

/**
 * `issue.property[key].path`. A property that no app had indexed is allowed, as in the example of Jira's
 * own parser, and empty for every issue.
 */
export function propertyField(scope: QueryScope, field: Field, property: Property): SearchField {
  const [entity = '', word] = field.value.toLowerCase().split('.');
  if (word !== 'property') throw noSuchField(field.value);
  const key = property.key?.value ?? '';
  const path = (property.path ?? []).map(({ value }) => value.replace(/^\./, '')).join('.');
  const label = `${field.value}[${key}]${path === '' ? '' : `.${path}`}`;
  const declared = indexedProperty(scope.site, entity, key, path);
  return declared === undefined
    ? stringField(label, () => [])
    : indexedField(scope, label, declared);
}

/** A property by its `searchAlias`: alone for issues, `project.alias` for projects. */
export function aliasedPropertyField(scope: QueryScope, name: string): SearchField | undefined {
  const wanted = name.toLowerCase();
  const declared = indexedProperties(scope.site).find(({ entity, alias }) => {
    const lower = alias?.toLowerCase();
    if (lower === undefined) return false;
    if (entity === 'issue') return lower === wanted;
    return entity === 'project' ? wanted === `project.${lower}` : wanted.endsWith(`.${lower}`);
  });
  return declared === undefined ? undefined : indexedField(scope, name, declared);
}
