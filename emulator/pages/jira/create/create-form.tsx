import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { z } from 'zod';
import { ApiError, sentence } from '../../http/api-error';
import { sendJson } from '../../http/request';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useMe, type Me } from '../../session/session';
import type { Project } from '../api/project';
import type { Draft } from '../fields/draft';
import { filledValues, missing, type Drafts, type FormField } from '../fields/field-form';
import { FormFields } from '../fields/form-fields';
import { standingErrors } from '../fields/standing-errors';
import { issueChanged } from '../issue-changes';
import type { FieldLook } from '../ui-modifications/field-look';
import { useModifiedForm } from '../ui-modifications/use-modified-form';
import { createFields, type CreatableType } from './create-meta';
import { prefilledDrafts, type Prefilled } from './prefilled';
import styles from './create-form.module.css';

const ISSUE_TYPE = 'issuetype';

const created = z.object({ id: z.string(), key: z.string() });
type CreatedIssue = z.infer<typeof created>;

export interface CreateFormProps {
  readonly formId: string;
  readonly project: Project;
  readonly issueType: CreatableType;
  /** The types among which an app may choose another. */
  readonly issueTypes: readonly CreatableType[];
  readonly parentId?: string;
  readonly values: Prefilled;
  readonly onBusy: (busy: boolean) => void;
  /** An app has chosen another issue type. */
  readonly onIssueType: (id: string) => void;
  /** An app has changed how the issue type is shown. */
  readonly onIssueTypeLook: (look: FieldLook | undefined) => void;
  readonly onCreated: (issue: CreatedIssue) => void;
}

interface Refusal {
  readonly messages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  /** What was refused. */
  readonly drafts: Drafts;
}

const NONE: Refusal = { messages: [], errors: {}, drafts: {} };

/** What was refused; a sentence about a field that the form does not show goes to the top. */
function refusalOf(failure: unknown, shown: readonly FormField[]): Omit<Refusal, 'drafts'> {
  if (!(failure instanceof ApiError)) return { messages: [sentence(failure)], errors: {} };
  const ids = new Set(shown.map(({ id }) => id));
  const elsewhere = Object.entries(failure.fields).filter(([id]) => !ids.has(id));
  return {
    messages: [...failure.messages, ...elsewhere.map(([id, text]) => `${id}: ${text}`)],
    errors: failure.fields,
  };
}

/** The person as the reporter, and what was asked for. */
function startingDrafts(prefilled: Drafts, me: Me): Drafts {
  const reporter = [{ value: me.accountId, label: me.displayName }];
  return { reporter: { form: 'choices', choices: reporter }, ...prefilled };
}

/** Brings the first field with an error into view and the caret into it. */
function useFirstError(refusal: Refusal) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(refusal.errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return form;
}

/** The issue type as a field, for apps: it stands above the form and is part of its place. */
const issueTypeField = (types: readonly CreatableType[]): FormField => ({
  id: ISSUE_TYPE,
  meta: {
    name: 'Issue type',
    required: true,
    schema: { type: ISSUE_TYPE, system: ISSUE_TYPE },
    allowedValues: types.map(({ id, name }) => ({ id, name })),
  },
});

const chosenType = ({ id, name }: CreatableType): Draft => ({
  form: 'choices',
  choices: [{ value: id, label: name }],
});

/** The form as an app modifies it; the issue type goes back to where it is shown. */
function useModifiedCreateForm(
  { project, issueType, issueTypes, ...props }: CreateFormProps,
  fields: readonly FormField[],
  drafts: Drafts,
  onDrafts: (changed: Drafts) => void,
) {
  const modified = useModifiedForm({
    place: {
      viewType: 'GIC',
      project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
      issueType: { id: issueType.id, name: issueType.name },
    },
    fields: [issueTypeField(issueTypes), ...fields],
    drafts: { ...drafts, [ISSUE_TYPE]: chosenType(issueType) },
    onDrafts: ({ [ISSUE_TYPE]: type, ...changed }) => {
      onDrafts(changed);
      const chosen = type?.form === 'choices' ? type.choices[0]?.value : undefined;
      if (chosen !== undefined && chosen !== issueType.id) props.onIssueType(chosen);
    },
  });
  const typeLook = modified.looks[ISSUE_TYPE];
  const { onIssueTypeLook } = props;
  useEffect(() => {
    onIssueTypeLook(typeLook);
  }, [typeLook, onIssueTypeLook]);
  const isBelow = ({ id }: FormField): boolean => id !== ISSUE_TYPE;
  return {
    ...modified,
    fields: modified.fields.filter(isBelow),
    shown: modified.shown.filter(isBelow),
  };
}

interface Screen {
  readonly fields: readonly FormField[];
  readonly prefilled: Drafts;
}

function Filled({ fields, prefilled, props }: Screen & { readonly props: CreateFormProps }) {
  const me = useMe();
  const [drafts, setDrafts] = useState<Drafts>(() => startingDrafts(prefilled, me));
  const [refusal, setRefusal] = useState(NONE);
  const form = useFirstError(refusal);
  const modified = useModifiedCreateForm(props, fields, drafts, (changed) => {
    setDrafts((before) => ({ ...before, ...changed }));
  });
  const submit = async (): Promise<void> => {
    const errors = missing(modified.shown, drafts);
    if (Object.keys(errors).length > 0) {
      setRefusal({ messages: [], errors, drafts });
      return;
    }
    setRefusal(NONE);
    props.onBusy(true);
    const body = {
      fields: {
        project: { id: props.project.id },
        issuetype: { id: props.issueType.id },
        ...(props.parentId === undefined ? {} : { parent: { id: props.parentId } }),
        ...filledValues(fields, drafts),
      },
    };
    try {
      const issue = await sendJson('POST', '/rest/api/3/issue', body, created);
      issueChanged(issue);
      props.onCreated(issue);
    } catch (failure) {
      setRefusal({ ...refusalOf(failure, modified.shown), drafts });
    } finally {
      props.onBusy(false);
    }
  };
  return (
    <form
      ref={form}
      id={props.formId}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refusal.messages.length > 0 && (
        <div role="alert" className={styles['refusal']}>
          <SectionMessage appearance="error" title="The issue was not created" headingLevel="h2">
            {refusal.messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </SectionMessage>
        </div>
      )}
      {modified.companion}
      <FormFields
        fields={modified.shown}
        drafts={drafts}
        errors={standingErrors(refusal, drafts)}
        within={{ project: props.project.id }}
        readOnly={modified.readOnly}
        waiting={modified.waiting}
        onChange={setDrafts}
        onCommit={modified.commit}
      />
    </form>
  );
}

/** The create screen of one issue type. */
export function CreateForm(props: CreateFormProps) {
  const { project, issueType, values } = props;
  const key = `fields ${project.id} ${issueType.id}`;
  const { resource, reload } = useResource(key, async (signal): Promise<Screen> => {
    const fields = await createFields(project.id, issueType.id, signal);
    return { fields, prefilled: await prefilledDrafts(fields, values) };
  });
  switch (resource.state) {
    case 'loading':
      return <RowSkeletons rows={6} height={36} />;
    case 'failed':
      return <Failure failure={resource.failure} onRetry={reload} />;
    case 'ready':
      return <Filled {...resource.value} props={props} />;
  }
}
