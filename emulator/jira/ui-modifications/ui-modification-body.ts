import { z } from 'zod';
import { NotModelled } from '../not-modelled';
import { VIEW_TYPES, type ViewType } from './ui-modification';

const viewTypes: readonly string[] = VIEW_TYPES;
const isViewType = (value: string): value is ViewType => viewTypes.includes(value);

/** Views of Jira Service Management, which this site has not. */
const SERVICE_VIEWS: readonly string[] = [
  'JSMRequestCreate',
  'GICAgentView',
  'IssueViewAgentView',
  'IssueTransitionAgentView',
];

const viewType = z.string().transform((value, context): ViewType => {
  if (SERVICE_VIEWS.includes(value)) throw new NotModelled(`the view type ${value}`);
  if (isViewType(value)) return value;
  context.addIssue({ code: 'custom', message: `'${value}' is no view type.` });
  return z.NEVER;
});

const orEverywhere = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const noService = z.null().optional();

const context = z
  .strictObject({
    projectId: orEverywhere(z.string()),
    issueTypeId: orEverywhere(z.string()),
    viewType: orEverywhere(viewType),
    portalId: noService,
    requestTypeId: noService,
  })
  .refine(
    (where) =>
      [where.projectId, where.issueTypeId, where.viewType].filter((each) => each === null).length <=
      1,
    'A context can have one wildcard at most.',
  )
  .transform(({ projectId, issueTypeId, viewType: view }) => ({
    projectId,
    issueTypeId,
    viewType: view,
  }));

export type ContextBody = z.output<typeof context>;

const name = z.string().min(1, 'must not be empty').max(255);
const description = z.string().max(255).optional();
/** Characters, not bytes: Atlassian's description says so. */
const data = z.string().max(50_000).optional();
const contexts = z.array(context).max(1000);

/** Body of `POST /uiModifications`. Throws 501 for a view of Jira Service Management. */
export const createUiModificationBody = z.strictObject({
  name,
  description,
  data,
  contexts: contexts.default([]),
});

/** Body of `PUT /uiModifications/{id}`: what is left out stays; contexts replace all earlier ones. */
export const updateUiModificationBody = z.strictObject({
  name: name.optional(),
  description,
  data,
  contexts: contexts.optional(),
});
