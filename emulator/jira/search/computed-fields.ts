import { belongings } from '../issues/issue-index';
import { codecOf, isRichText } from '../issues/values/codec-of';
import { issueLinks } from '../issues/links/issue-links';
import { comments, issues, type IssueRecord } from '../model/issue';
import { fields, type FieldRecord } from '../model/field';
import { linkTypes } from '../model/link-type';
import { issueTypes } from '../model/project';
import { findIssue } from '../issues/find-issue';
import type { QueryScope } from './query-scope';
import type { NumberField, ReferenceField, TextField } from './search-field';
import { numberField, plainText, storedKeys } from './stored-fields';

const isCustomText = (field: FieldRecord) =>
  field.custom && field.schema.type === 'string' && codecOf(field) !== undefined;

function commentTexts({ site }: QueryScope, issue: IssueRecord): readonly string[] {
  const ids = belongings(site, issue.id).comments;
  return ids.map((id) => plainText(comments(site).get(id)?.body));
}

/** Everything that `text ~` looks through. Jira takes no other operator here. */
export function anyText(scope: QueryScope): TextField {
  const textual = fields(scope.site).filter(
    (field) => field.id === 'summary' || isRichText(field) || isCustomText(field),
  );
  const texts = (issue: IssueRecord): readonly string[] => [
    ...textual.map((field) => plainText(issue.fields[field.id])),
    ...commentTexts(scope, issue),
  ];
  return { kind: 'text', indexed: true, label: 'text', texts, operators: ['~'] };
}

/** The comments of an issue. */
export function commentField(scope: QueryScope): TextField {
  return {
    kind: 'text',
    indexed: true,
    label: 'comment',
    texts: (issue) => commentTexts(scope, issue),
    operators: ['~', '!~'],
  };
}

/** Attachments can only be there or not. */
export function attachmentsField({ site }: QueryScope): ReferenceField {
  return {
    kind: 'reference',
    label: 'attachments',
    keys: (issue) => belongings(site, issue.id).attachments,
    resolve: () => undefined,
    operators: ['is', 'is not'],
  };
}

/** How many people watch an issue. */
export const watchersField = (): NumberField =>
  numberField('watchers', (issue) => issue.watchers.length);

/** The level of the issue's type: -1 for subtasks, 1 for epics. */
export function hierarchyLevelField({ site }: QueryScope): NumberField {
  return numberField('hierarchyLevel', (issue) => {
    return issueTypes(site).get(issue.issueTypeId)?.hierarchyLevel;
  });
}

/** How an issue stands to those it is linked with: `blocks`, `is blocked by`. */
export function issueLinkTypeField({ site }: QueryScope): ReferenceField {
  const phrases = (issue: IssueRecord) =>
    belongings(site, issue.id).links.flatMap((id) => {
      const link = issueLinks(site).get(id);
      const type = link === undefined ? undefined : linkTypes(site).get(link.typeId);
      if (link === undefined || type === undefined) return [];
      return [(link.inwardIssueId === issue.id ? type.outward : type.inward).toLowerCase()];
    });
  return {
    kind: 'reference',
    label: 'issueLinkType',
    keys: phrases,
    resolve: (text) => {
      const wanted = text.toLowerCase();
      const types = [...linkTypes(site).values()];
      const both = types.flatMap(({ inward, outward }) => [inward, outward]);
      const phrase = both.some((each) => each.toLowerCase() === wanted);
      if (phrase) return [wanted];
      const named = types.filter(({ name }) => name.toLowerCase() === wanted);
      const found = named.flatMap(({ inward, outward }) => [inward, outward]);
      return found.length === 0 ? undefined : found.map((each) => each.toLowerCase());
    },
  };
}

const EPIC = 1;

/** The epic above an issue, or above the story that a subtask belongs to. */
export function parentEpicField(scope: QueryScope): ReferenceField {
  const { site } = scope;
  const parentOf = (issue: IssueRecord) => issues(site).get(storedKeys('parent')(issue)[0] ?? '');
  const epics = (issue: IssueRecord): readonly string[] => {
    const parent = parentOf(issue);
    if (parent === undefined) return [];
    const level = issueTypes(site).get(parent.issueTypeId)?.hierarchyLevel;
    return level === EPIC ? [parent.id] : epics(parent);
  };
  return {
    kind: 'reference',
    of: 'issue',
    label: 'parentEpic',
    keys: epics,
    resolve: (text) => {
      const issue = findIssue(site, text);
      return issue !== undefined && scope.seesIssue(issue) ? [issue.id] : undefined;
    },
  };
}
