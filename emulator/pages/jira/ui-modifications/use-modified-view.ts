import { useEffect, useRef, type ReactNode } from 'react';
import { complain } from '../../flags/flag-store';
import { sentence } from '../../http/api-error';
import { draftOf, valueOf } from '../fields/draft';
import type { Drafts, FormField } from '../fields/field-form';
import { fieldKind } from '../fields/field-kind';
import { editIssue, type IssueView } from '../issue/issue-data';
import { issueChanged } from '../issue-changes';
import { looked, type FieldLook } from './field-look';
import { useModifiedForm, type ModifiedForm } from './use-modified-form';

const fieldsOf = ({ editable }: IssueView): readonly FormField[] =>
  Object.entries(editable).map(([id, meta]) => ({ id, meta }));

const draftsOf = ({ issue }: IssueView, fields: readonly FormField[]): Drafts =>
  Object.fromEntries(
    fields.map(({ id, meta }) => [id, draftOf(fieldKind(meta.schema), issue.fields[id])]),
  );

/** The issue as an app wants it shown. A field that may only be read is one that cannot be edited. */
function modifiedView(view: IssueView, { looks }: ModifiedForm): IssueView {
  const editable = { ...view.editable };
  const fields = { ...view.issue.fields };
  const names = { ...view.issue.names };
  for (const [id, look] of Object.entries(looks)) {
    const meta = view.editable[id];
    if (meta !== undefined) editable[id] = looked({ id, meta }, look).meta;
    if (look.name !== undefined) names[id] = look.name;
    if (look.isVisible === false) Reflect.deleteProperty(fields, id);
    if (isLocked(look)) Reflect.deleteProperty(editable, id);
  }
  return { ...view, editable, issue: { ...view.issue, fields, names } };
}

const isLocked = ({ isVisible, isReadOnly }: FieldLook): boolean =>
  isVisible === false || isReadOnly === true;

/** Saves what the app has set: the issue view has no draft that a person could still send or drop. */
async function saveDrafts({ issue, editable }: IssueView, drafts: Drafts): Promise<void> {
  const values = Object.entries(drafts).flatMap(([id, draft]) => {
    const meta = editable[id];
    return meta === undefined ? [] : [[id, valueOf(fieldKind(meta.schema), draft)] as const];
  });
  if (values.length === 0) return;
  await editIssue(issue.key, Object.fromEntries(values));
  issueChanged(issue);
}

/** Ids of the fields whose stored value is another one than before. */
const changedFields = (before: IssueView, now: IssueView): readonly string[] =>
  Object.keys(now.editable).filter(
    (id) => JSON.stringify(before.issue.fields[id]) !== JSON.stringify(now.issue.fields[id]),
  );

/** The issue view as the app's UI modifications have it, and the app's frame beside it. */
export function useModifiedView(view: IssueView): {
  readonly view: IssueView;
  readonly companion: ReactNode;
} {
  const { project, issuetype } = view.core;
  const fields = fieldsOf(view);
  const setByApp = useRef(new Set<string>());
  const modified = useModifiedForm({
    place: {
      viewType: 'IssueView',
      project: { id: project.id, key: project.key, type: project.projectTypeKey },
      issueType: { id: issuetype.id, name: issuetype.name },
      issue: { id: view.issue.id, key: view.issue.key },
    },
    fields,
    drafts: draftsOf(view, fields),
    onDrafts: (drafts) => {
      for (const id of Object.keys(drafts)) setByApp.current.add(id);
      saveDrafts(view, drafts).catch((failure: unknown) => {
        complain('An app could not change this issue', sentence(failure));
      });
    },
    maxIds: 100,
  });
  const previous = useRef(view);
  const { commit } = modified;
  useEffect(() => {
    if (previous.current === view) return;
    for (const id of changedFields(previous.current, view)) {
      // What the app itself has set is no news to it.
      if (!setByApp.current.has(id)) commit(id, 'picked');
    }
    setByApp.current.clear();
    previous.current = view;
  }, [view, commit]);
  return { view: modifiedView(view, modified), companion: modified.companion };
}
