import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import EditIcon from '@atlaskit/icon/core/edit';
import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { ForgeFrame } from '../../apps/forge-frame';
import { useModuleList, type AppModule } from '../../apps/modules';
import type { FieldValueSource } from '../../apps/surface';
import { useReturnedFocus } from '../../parts/use-returned-focus';
import { FieldValue } from '../fields/field-value';
import { issueExtension } from './issue-extension';
import type { ShownField } from './field-order';
import { EditField } from './inline-field';
import type { IssueView } from './issue-data';
import { useSave } from './use-save';
import styles from './details.module.css';

const part = z.looseObject({ experience: z.array(z.string()).default([]) });

/** The app's document for a part of the field, where the manifest wants it on the issue view. */
function showsPart(module: AppModule, name: 'view' | 'edit'): boolean {
  if (module.views[name] === undefined) return false;
  return part.safeParse(module.properties?.[name]).data?.experience.includes('issue-view') ?? false;
}

/** The `jira:customField` of the app that a field is, when the app shows or edits it by itself. */
export function useAppField({ schema }: ShownField): AppModule | undefined {
  const modules = useModuleList('jira:customField');
  const found = modules.find(({ key }) => schema.custom?.endsWith(`/static/${key}`) === true);
  if (found === undefined) return undefined;
  return showsPart(found, 'view') || showsPart(found, 'edit') ? found : undefined;
}

function useFieldValue(value: unknown): FieldValueSource {
  const latest = useRef(value);
  const listeners = useRef(new Set<() => void>());
  useEffect(() => {
    latest.current = value;
    for (const listener of listeners.current) listener();
  }, [value]);
  return useMemo(
    () => ({
      now: () => latest.current,
      onChange: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [],
  );
}

export interface AppFieldProps {
  readonly view: IssueView;
  readonly field: ShownField;
  readonly module: AppModule;
}

function extensionOf({ view, field }: AppFieldProps, entryPoint: 'edit' | 'view') {
  return {
    ...issueExtension('jira:customField', view),
    entryPoint,
    fieldId: field.id,
    fieldType: field.schema.custom,
    fieldValue: field.value ?? null,
    renderContext: 'issue-view',
    experience: 'issue-view',
  };
}

function Editor({ onDone, ...props }: AppFieldProps & { readonly onDone: () => void }) {
  const { view, field, module } = props;
  const { error, save } = useSave(view.issue);
  const fieldValue = useFieldValue(field.value ?? null);
  const cancel = useRef<HTMLButtonElement>(null);
  // What was clicked is gone, and the app's document is not there yet.
  useEffect(() => {
    cancel.current?.focus();
  }, []);
  return (
    <div className={styles['edit']}>
      <ForgeFrame
        module={module}
        part="edit"
        extension={extensionOf(props, 'edit')}
        place={{
          fieldValue,
          onClose: onDone,
          onSubmit: async (value) => {
            if (!(await save(field.id, value ?? null))) throw new Error('The value was not saved.');
            onDone();
          },
        }}
      />
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <div className={styles['appFieldButtons']}>
        <IconButton
          ref={cancel}
          icon={CrossIcon}
          spacing="compact"
          label={`Cancel editing ${field.name}`}
          onClick={onDone}
        />
      </div>
    </div>
  );
}

function Value(props: AppFieldProps) {
  const { field, module } = props;
  const fieldValue = useFieldValue(field.value ?? null);
  if (!showsPart(module, 'view')) {
    return (
      <div className={styles['reading']}>
        <FieldValue value={field.value} schema={field.schema} />
      </div>
    );
  }
  return (
    <ForgeFrame
      module={module}
      part="view"
      extension={extensionOf(props, 'view')}
      place={{ fieldValue }}
    />
  );
}

/** A field of the app on the issue view, shown and edited by the app's own documents. */
export function AppField(props: AppFieldProps) {
  const { view, field, module } = props;
  const [editing, setEditing] = useState(false);
  const opener = useReturnedFocus(editing);
  const done = (): void => {
    setEditing(false);
  };
  const { meta } = field;
  if (editing && showsPart(module, 'edit')) return <Editor {...props} onDone={done} />;
  if (editing && meta !== undefined) {
    return <EditField issue={view.issue} field={field} meta={meta} onDone={done} />;
  }
  return (
    <div className={styles['appField']}>
      <div className={styles['appFieldValue']}>
        <Value {...props} />
      </div>
      {meta !== undefined && (
        <IconButton
          ref={opener}
          icon={EditIcon}
          appearance="subtle"
          spacing="compact"
          label={`Edit ${field.name}`}
          onClick={() => {
            setEditing(true);
          }}
        />
      )}
    </div>
  );
}
