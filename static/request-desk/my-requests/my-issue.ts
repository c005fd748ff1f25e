import { z } from 'zod';
import type { CallValue } from '../../../src/contract/calls';
import { briefProblems } from '../../../src/domain/intake/brief';
import { formName } from '../../../src/domain/intake/form-name';
import type { MyRequest } from '../../../src/domain/my-request';

export type RequestForm = CallValue<'getRequestForm'>;

/** A request as an item of the list. */
export type MyIssue = MyRequest & {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly assetType: string | undefined;
  readonly requester: string | undefined;
};

const person = z.object({ accountId: z.string(), displayName: z.string() }).nullish();

/** Jira's system fields that the list reads beside the given custom fields. */
export const systemFields = ['summary', 'status', 'assignee', 'reporter', 'duedate'];

const values = z.looseObject({
  summary: z.string().nullish(),
  status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
  assignee: person,
  reporter: person,
  duedate: z.string().nullish(),
});

const chosen = z.object({ value: z.string() });
const node = z.object({ text: z.string().optional(), content: z.array(z.unknown()).optional() });

/** Text of a select, a line, a number or a document, as far as it says whether something was answered. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const option = chosen.safeParse(value);
  if (option.success) return option.data.value;
  const parsed = node.safeParse(value);
  if (!parsed.success) return undefined;
  const { text, content = [] } = parsed.data;
  return [text, ...content.map(textOf)].filter((part) => part !== undefined).join(' ');
}

type Issue = {
  readonly id: string;
  readonly key: string;
  readonly fields: z.output<typeof values>;
};

/** The form's words for what the brief lacks, by the same rules as the form's. */
function briefNames(form: RequestForm, { fields }: Issue) {
  const read = (id: string) => textOf(fields[id]);
  const { fields: ids } = form.myRequests;
  const brief = {
    requesterRole: read(ids.requesterRole),
    assetType: read(ids.assetType),
    purpose: read(ids.purpose),
    specialNotes: read(ids.specialNotes),
    requestKind: read(ids.requestKind),
    updatesAsset: read(ids.updatesAsset),
    summary: fields.summary ?? undefined,
    neededBy: fields.duedate ?? undefined,
    answers: Object.fromEntries(
      Object.entries(form.myRequests.questions).map(([key, id]) => [key, read(id) ?? '']),
    ),
  };
  const problems = briefProblems(brief, form, form.today);
  const isMissing = ({ problem }: (typeof problems)[number]) => problem === 'missing';
  return {
    missing: problems.filter(isMissing).map(formName),
    wrong: problems.filter((problem) => !isMissing(problem)).map(formName),
  };
}

/** Schema of a page of `search/jql` whose issues become items; which custom field is which differs by site. */
export function searchPage(form: RequestForm) {
  const { fields: ids } = form.myRequests;
  const issue = z
    .object({ id: z.coerce.string(), key: z.string(), fields: values })
    .transform((found): MyIssue => {
      const { id, key, fields } = found;
      const { summary, status, assignee, reporter, duedate } = fields;
      return {
        id,
        key,
        title: summary ?? key,
        assetType: textOf(fields[ids.assetType]),
        requester: reporter?.displayName,
        status: status.name,
        done: status.statusCategory.key === 'done',
        joined: reporter?.accountId !== form.requester.accountId,
        owner: assignee?.displayName,
        reviewState: textOf(fields[ids.reviewState]),
        neededBy: duedate ?? undefined,
        ...briefNames(form, found),
      };
    });
  return z.object({ issues: z.array(issue), nextPageToken: z.string().nullish() });
}
