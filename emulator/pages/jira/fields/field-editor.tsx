import Select, { AsyncSelect, CreatableSelect } from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { findUsers } from '../api/user';
import type { FieldMeta } from '../api/field';
import type { Choice, Draft } from './draft';
import type { FieldKind } from './field-kind';

/** How a person has finished a change: by leaving the box, or by picking something. */
export type Commit = 'left' | 'picked';

export interface FieldEditorProps {
  readonly id: string;
  readonly meta: FieldMeta;
  readonly kind: FieldKind;
  readonly draft: Draft;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly within?: { readonly project?: string; readonly issueKey?: string };
  /** A list of choices is open from the start. */
  readonly opensAtOnce?: boolean;
  /** The value is shown and cannot be changed. */
  readonly readOnly?: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onCommit?: (commit: Commit) => void;
}

const INPUTS: Partial<Readonly<Record<FieldKind, string>>> = {
  number: 'number',
  date: 'date',
  moment: 'datetime-local',
  url: 'url',
};

/** Boxes in which a date is picked as a whole. */
const AT_ONCE: readonly FieldKind[] = ['date', 'moment'];

const choicesOf = (meta: FieldMeta): readonly Choice[] =>
  (meta.allowedValues ?? [])
    .filter(({ disabled }) => disabled !== true)
    .map(({ id, value, name, key }) => {
      const label = value ?? name ?? key ?? id ?? '';
      return { value: id ?? label, label };
    });

function Written(props: FieldEditorProps) {
  const text = props.draft.form === 'text' ? props.draft.text : '';
  const change = (next: string): void => {
    props.onChange({ form: 'text', text: next });
    if (AT_ONCE.includes(props.kind)) props.onCommit?.('picked');
  };
  const common = {
    id: props.id,
    value: text,
    isInvalid: props.invalid ?? false,
    isRequired: props.meta.required,
    isReadOnly: props.readOnly ?? false,
    'aria-describedby': props.describedBy,
    onBlur: () => props.onCommit?.('left'),
  };
  if (props.kind === 'paragraph') {
    return (
      <TextArea
        {...common}
        minimumRows={4}
        resize="vertical"
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <div>
      <Textfield
        {...common}
        type={INPUTS[props.kind] ?? 'text'}
        step={props.kind === 'number' ? 'any' : undefined}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      />
    </div>
  );
}

async function people(
  query: string,
  within: FieldEditorProps['within'],
  system: string | undefined,
): Promise<readonly Choice[]> {
  const found = await findUsers(query, system === 'assignee' ? within : {});
  return found.map((who) => ({ value: who.accountId, label: who.displayName }));
}

function Picked(props: FieldEditorProps) {
  const chosen = props.draft.form === 'choices' ? props.draft.choices : [];
  const change = (next: readonly Choice[]): void => {
    props.onChange({ form: 'choices', choices: next });
    props.onCommit?.('picked');
  };
  const common = {
    inputId: props.id,
    isInvalid: props.invalid ?? false,
    isDisabled: props.readOnly ?? false,
    isClearable: !props.meta.required,
    defaultMenuIsOpen: props.opensAtOnce ?? false,
    menuPosition: 'fixed' as const,
    'aria-describedby': props.describedBy,
    placeholder: 'Select…',
  };
  const one = (choice: Choice | null): void => {
    change(choice === null ? [] : [choice]);
  };
  const load = async (query: string): Promise<Choice[]> => [
    ...(await people(query, props.within, props.meta.schema.system)),
  ];
  switch (props.kind) {
    case 'user':
      return (
        <AsyncSelect<Choice>
          {...common}
          value={chosen[0] ?? null}
          loadOptions={load}
          defaultOptions
          onChange={one}
          placeholder="Type a name"
        />
      );
    case 'users':
      return (
        <AsyncSelect<Choice, true>
          {...common}
          isMulti
          value={chosen}
          loadOptions={load}
          defaultOptions
          onChange={change}
          placeholder="Type a name"
        />
      );
    case 'labels':
      return (
        <CreatableSelect<Choice, true>
          {...common}
          isMulti
          value={chosen}
          onChange={change}
          placeholder="Type a label"
          noOptionsMessage={() => 'Type a label and press Enter'}
        />
      );
    case 'multi-select':
      return (
        <Select<Choice, true>
          {...common}
          isMulti
          value={chosen}
          options={choicesOf(props.meta)}
          onChange={change}
        />
      );
    default:
      return (
        <Select<Choice>
          {...common}
          value={chosen[0] ?? null}
          options={choicesOf(props.meta)}
          onChange={one}
        />
      );
  }
}

/** The editor of a field: written or picked, as its kind asks. */
export function FieldEditor(props: FieldEditorProps) {
  return props.draft.form === 'text' ? <Written {...props} /> : <Picked {...props} />;
}
