import { z } from 'zod';
import type { AssetRequest, Attachment, LinkedIssue, Person } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { ModifiedFields } from '../usecases/ports/requests';
import { textOf } from './adf';

const instant = z.string().transform((text) => new Date(text).toISOString());
const user = z
  .object({ accountId: z.string(), displayName: z.string().default('') })
  .transform((found): Person => found);
const option = z.object({ value: z.string() }).transform(({ value }) => value);
const text = z.string().transform((value) => (value.trim() === '' ? undefined : value));

const attachment = z
  .object({
    id: z.coerce.string(),
    filename: z.string(),
    size: z.number(),
    mimeType: z.string().default('application/octet-stream'),
    author: z.object({ displayName: z.string(), accountId: z.string().optional() }).nullish(),
    created: instant,
  })
  .transform(({ author, ...file }): Attachment => ({
    ...file,
    author: author?.displayName ?? 'Somebody who is gone',
    ...(author?.accountId === undefined ? {} : { authorId: author.accountId }),
  }));

const linked = z.object({
  key: z.string(),
  fields: z.object({ issuetype: z.object({ name: z.string() }).optional() }).optional(),
});
const link = z
  .object({ inwardIssue: linked.optional(), outwardIssue: linked.optional() })
  .transform(({ inwardIssue, outwardIssue }): readonly LinkedIssue[] =>
    [inwardIssue, outwardIssue]
      .filter((end) => end !== undefined)
      .map((end) => ({ key: end.key, issueType: end.fields?.issuetype?.name ?? '' })),
  );

const systemFields = z.looseObject({
  summary: z.string(),
  status: z.object({
    name: z.string(),
    statusCategory: z.object({ key: z.string() }).optional(),
  }),
  project: z.object({ id: z.coerce.string() }),
  issuetype: z.object({ id: z.coerce.string() }),
  reporter: user.nullish(),
  assignee: user.nullish(),
  created: instant,
  duedate: z.string().nullish(),
  attachment: z.array(attachment).nullish(),
  issuelinks: z.array(link).nullish(),
});

const bean = z.object({
  id: z.coerce.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
});

/** Fields to ask Jira for. */
export function requestFieldIds(desk: Desk): readonly string[] {
  const system = Object.keys(systemFields.shape);
  return [
    ...system,
    ...Object.values(desk.fields),
    ...Object.values(desk.questions),
    ...Object.values(desk.computedFields),
  ];
}

/** A request out of Jira's issue bean. Throws when the answer is no issue. */
export function parseRequest(
  desk: Desk,
  body: unknown,
  modified: ModifiedFields = {},
): AssetRequest {
  const { id, key, fields: found } = bean.parse(body);
  const fields = systemFields.parse({ ...found, ...onDesk(desk, modified) });
  return {
    id,
    key,
    projectId: fields.project.id,
    issueTypeId: fields.issuetype.id,
    summary: fields.summary,
    status: { name: fields.status.name, done: fields.status.statusCategory?.key === 'done' },
    created: fields.created,
    attachments: fields.attachment ?? [],
    links: (fields.issuelinks ?? []).flat(),
    values: valuesOf(desk, fields),
    answers: answersOf(desk, fields),
    computed: computedOf(desk, fields),
    ...(fields.reporter ? { reporter: fields.reporter } : {}),
    ...(fields.assignee ? { assignee: fields.assignee } : {}),
    ...(fields.duedate ? { neededBy: fields.duedate } : {}),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** The brief's own fields of a transition screen; whatever else the screen holds is Jira's business. */
function onDesk(desk: Desk, modified: ModifiedFields): Fields {
  const ours = [
    'summary',
    'duedate',
    ...Object.values(desk.fields),
    ...Object.values(desk.questions),
  ];
  return Object.fromEntries(Object.entries(modified).filter(([id]) => ours.includes(id)));
}

function computedOf(desk: Desk, fields: Fields): AssetRequest['computed'] {
  const score = z.number().safeParse(fields[desk.computedFields.priorityScore]);
  const state = text.safeParse(fields[desk.computedFields.reviewState]);
  return {
    ...(score.success ? { priorityScore: score.data } : {}),
    ...(state.success && state.data !== undefined ? { reviewState: state.data } : {}),
  };
}

const written = z.string().exactOptional();
const writtenValues = z.object({
  requesterRole: written,
  assetType: written,
  requestKind: written,
  updatesAsset: written,
  useCase: written,
  purpose: written,
  deadlineEvidence: written,
  specialNotes: written,
  opportunity: written,
  reuse: written,
  effort: written,
  owningTeam: written,
});

function valuesOf(desk: Desk, fields: Fields): AssetRequest['values'] {
  const found = writtenValues.keyof().options.flatMap((key) => {
    const value = singleValue(fields[desk.fields[key]]);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...writtenValues.parse(Object.fromEntries(found)),
    industry: manyValues(fields[desk.fields.industry]),
    enablementGoals: manyValues(fields[desk.fields.enablementGoals]),
  };
}

function answersOf(desk: Desk, fields: Fields): AssetRequest['answers'] {
  const found = Object.entries(desk.questions).flatMap(([key, id]) => {
    const value = singleValue(fields[id]);
    return value === undefined ? [] : [[key, value]];
  });
  return z.record(z.string(), z.string()).parse(Object.fromEntries(found));
}

/** Text of a select, a text field, a number or a paragraph, as Jira's REST v3 gives it. */
export function singleValue(value: unknown): string | undefined {
  const chosen = option.safeParse(value);
  if (chosen.success) return chosen.data;
  const plain = text.safeParse(value);
  if (plain.success) return plain.data;
  if (typeof value === 'number') return String(value);
  const rich = textOf(value);
  return rich === '' ? undefined : rich;
}

/** Values of a multi-select. */
export function manyValues(value: unknown): readonly string[] {
  const parsed = z.array(option).safeParse(value);
  return parsed.success ? parsed.data : [];
}
