import { z } from 'zod';
import { call } from './call';
import { issueId } from './issue-id';

const described = {
  title: z.string(),
  type: z.string(),
  industries: z.array(z.string()),
  /** Path on the site: of the asset's page, or `/browse/SAR-1`. */
  path: z.string(),
};

/** Something that exists and may spare a request. */
const match = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('asset'),
    /** Asset id, `AD-10042`. */
    id: z.string(),
    ...described,
  }),
  z.object({
    kind: z.literal('open-request'),
    /** Issue id */
    id: z.string(),
    key: z.string(),
    status: z.string(),
    /** Whether the person asked for it: one cannot join one's own request. */
    own: z.boolean(),
    ...described,
  }),
  z.object({
    kind: z.literal('declined-request'),
    /** Issue id */
    id: z.string(),
    key: z.string(),
    /** Absent when nobody gave one in Asset Desk. */
    reason: z.string().optional(),
    ...described,
  }),
]);

const title = z.string().trim().max(255, 'Keep the title to 255 characters.');
const purpose = z.string().trim().max(30_000, 'Keep the purpose to 30,000 characters.');

/** The best five of what exists already and may be what a person is about to ask for, best first. */
export const findSimilar = call(
  ['request-desk'],
  z.object({
    summary: title,
    purpose: purpose.optional(),
    assetType: z.string().max(255).optional(),
  }),
  z.object({ matches: z.array(match) }),
);

/** Where the browser reads, as the person, the requests that a draft may be similar to. */
export const getSimilarRequests = call(
  ['request-desk'],
  z.object({}),
  z.object({
    jql: z.string(),
    /** Field ids by the name that the code uses. */
    fields: z.object({ assetType: z.string(), industry: z.string(), purpose: z.string() }),
    /** Id of the status of declined requests. */
    declinedStatusId: z.string(),
    /** Key of the issue property that holds why a request was declined. */
    decisionProperty: z.string(),
    /** Account id of the person, whose own requests are told apart. */
    accountId: z.string(),
  }),
);

/** "Me too": the person watches an open request, and their opportunity counts for it once. */
export const joinRequest = call(
  ['request-desk'],
  z.object({
    issueId,
    /** References between commas or semicolons: keys, links or ids of another CRM. */
    opportunity: z.string().trim().max(255, 'Keep the opportunity to 255 characters.').optional(),
  }),
  z.object({
    issueKey: z.string(),
    /** Title of the request. */
    title: z.string(),
    /** Path on the site, `/browse/SAR-1`. */
    path: z.string(),
    /** Whether an opportunity of the person counts for the request, whoever named it first. */
    addedOpportunity: z.boolean(),
    /** Whether Jira lets the person watch the request. */
    watching: z.boolean(),
  }),
);

/** Keeps that a match was what a person needed, so that requests which were spared can be counted. */
export const logDeflection = call(
  ['request-desk'],
  z.object({
    kind: z.enum(['asset', 'open-request', 'declined-request']),
    /** Asset id or issue id. */
    id: z.string().regex(/^(AD-)?\d{1,18}$/, 'Name an asset or an issue by its id.'),
    assetType: z.string().max(255).optional(),
    /** Title and purpose as far as they were typed; the beginning is kept. */
    words: z.string().trim().max(31_000, 'Keep the words to 31,000 characters.'),
  }),
  z.object({}),
);
