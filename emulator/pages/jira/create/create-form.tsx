import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { z } from 'zod';
import { ApiError, sentence } from '../../http/api-error';
import { sendJson } from '../../http/request';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useMe, type Me } from '../../session/session';
import { filledValues, missing, type Drafts, type FormField } from '../fields/field-form';
import { FormFields } from '../fields/form-fields';
import { issueCreated } from '../issue-changes';
import { createFields } from './create-meta';
import styles from './create-form.module.css';

const created = z.object({ id: z.string(), key: z.string() });
type CreatedIssue = z.infer<typeof created>;

export interface CreateFormProps {
  readonly formId: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary?: string;
  readonly onBusy: (busy: boolean) => void;
  readonly onCreated: (issue: CreatedIssue) => void;
}

interface Refusal {
  readonly messages: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

const NONE: Refusal = { messages: [], fields: {} };

/** What was refused; a sentence about a field that the form does not show goes to the top. */
function refusalOf(failure: unknown, shown: readonly FormField[]): Refusal {
  if (!(failure instanceof ApiError)) return { messages: [sentence(failure)], fields: {} };
  const ids = new Set(shown.map(({ id }) => id));
  const elsewhere = Object.entries(failure.fields).filter(([id]) => !ids.has(id));
  return {
    messages: [...failure.messages, ...elsewhere.map(([id, text]) => `${id}: ${text}`)],
    fields: failure.fields,
  };
}

/** The summary that was asked for, and the person as the reporter. */
function startingDrafts(summary: string | undefined, me: Me): Drafts {
  const reporter = [{ value: me.accountId, label: me.displayName }];
  return {
    reporter: { form: 'choices', choices: reporter },
    ...(summary === undefined ? {} : { summary: { form: 'text', text: summary } }),
  };
}

/** Brings the first field with an error into view and the caret into it. */
function useFirstError(refusal: Refusal) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(refusal.fields).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return form;
}

function Filled({
  fields,
  props,
}: {
  readonly fields: readonly FormField[];
  readonly props: CreateFormProps;
}) {
  const me = useMe();
  const [drafts, setDrafts] = useState<Drafts>(() => startingDrafts(props.summary, me));
  const [refusal, setRefusal] = useState(NONE);
  const form = useFirstError(refusal);
  const submit = async (): Promise<void> => {
    const errors = missing(fields, drafts);
    if (Object.keys(errors).length > 0) {
      setRefusal({ messages: [], fields: errors });
      return;
    }
    setRefusal(NONE);
    props.onBusy(true);
    const body = {
      fields: {
        project: { id: props.projectId },
        issuetype: { id: props.issueTypeId },
        ...filledValues(fields, drafts),
      },
    };
    try {
      const issue = await sendJson('POST', '/rest/api/3/issue', body, created);
      issueCreated(issue);
      props.onCreated(issue);
    } catch (failure) {
      setRefusal(refusalOf(failure, fields));
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
      <FormFields
        fields={fields}
        drafts={drafts}
        errors={refusal.fields}
        within={{ project: props.projectId }}
        onChange={setDrafts}
      />
    </form>
  );
}

/** The create screen of one issue type. */
export function CreateForm(props: CreateFormProps) {
  const { resource, reload } = useResource(
    `fields ${props.projectId} ${props.issueTypeId}`,
    (signal) => createFields(props.projectId, props.issueTypeId, signal),
  );
  switch (resource.state) {
    case 'loading':
      return <RowSkeletons rows={6} height={36} />;
    case 'failed':
      return <Failure failure={resource.failure} onRetry={reload} />;
    case 'ready':
      return <Filled fields={resource.value} props={props} />;
  }
}
