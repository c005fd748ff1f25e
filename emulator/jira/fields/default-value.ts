import { z } from 'zod';
import type { FieldContext, FieldRecord } from '../model/field';

/** What an issue starts with in a custom field, in the words of `GET …/context/defaultValue`. */
export type DefaultValue = NonNullable<FieldContext['defaultValue']>;

interface Kind {
  readonly type: string;
  readonly body: z.ZodType<Readonly<Record<string, unknown>>>;
  /** The value as a request that creates an issue at that instant would give it. */
  readonly input: (value: DefaultValue, now: Date) => unknown;
}

const text = z.string();
const byId = (id: unknown) => ({ id });
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const paragraph = (content: unknown) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: content }] }],
});

const single: Kind = {
  type: 'option.single',
  body: z.object({ optionId: text }),
  input: ({ optionId }) => byId(optionId),
};

const multiple: Kind = {
  type: 'option.multiple',
  body: z.object({ optionIds: z.array(text) }),
  input: ({ optionIds }) => listOf(optionIds).map(byId),
};

/** By the last part of the custom field type's key. */
const KINDS: Readonly<Record<string, Kind>> = {
  select: single,
  radiobuttons: single,
  multiselect: multiple,
  multicheckboxes: multiple,
  cascadingselect: {
    type: 'option.cascading',
    body: z.object({ optionId: text, cascadingOptionId: text.optional() }),
    input: ({ optionId, cascadingOptionId: child }) =>
      child === undefined ? byId(optionId) : { id: optionId, child: byId(child) },
  },
  float: {
    type: 'float',
    body: z.object({ number: z.number() }),
    input: (value) => value['number'],
  },
  textfield: { type: 'textfield', body: z.object({ text }), input: (value) => value['text'] },
  textarea: {
    type: 'textarea',
    body: z.object({ text }),
    input: (value) => paragraph(value['text']),
  },
  url: { type: 'url', body: z.object({ url: text }), input: ({ url }) => url },
  labels: {
    type: 'labels',
    body: z.object({ labels: z.array(text) }),
    input: ({ labels }) => labels,
  },
  datepicker: {
    type: 'datepicker',
    body: z.object({ date: text.optional(), useCurrent: z.boolean().default(false) }),
    input: ({ date, useCurrent }, now) =>
      useCurrent === true ? now.toISOString().slice(0, 10) : date,
  },
  datetime: {
    type: 'datetimepicker',
    body: z.object({ dateTime: text.optional(), useCurrent: z.boolean().default(false) }),
    input: ({ dateTime, useCurrent }, now) => (useCurrent === true ? now.toISOString() : dateTime),
  },
  userpicker: {
    type: 'single.user.select',
    body: z.object({ accountId: text, userFilter: z.looseObject({ enabled: z.boolean() }) }),
    input: ({ accountId }) => ({ accountId }),
  },
  multiuserpicker: {
    type: 'multi.user.select',
    body: z.object({ accountIds: z.array(text) }),
    input: ({ accountIds }) => listOf(accountIds).map((accountId) => ({ accountId })),
  },
  grouppicker: {
    type: 'grouppicker.single',
    body: z.object({ groupId: text }),
    input: ({ groupId }) => ({ groupId }),
  },
  multigrouppicker: {
    type: 'grouppicker.multiple',
    body: z.object({ groupIds: z.array(text) }),
    input: ({ groupIds }) => listOf(groupIds).map((groupId) => ({ groupId })),
  },
  project: {
    type: 'project',
    body: z.object({ projectId: text }),
    input: ({ projectId }) => byId(projectId),
  },
};

/** How default values of that field look; undefined for types that have none here. */
export function defaultKind(field: FieldRecord): Kind | undefined {
  return KINDS[field.schema.custom?.split(':').at(-1) ?? ''];
}
