import { z } from 'zod';

const statusMapping = z.object({
  /** Source statuses by the target status that replaces them. */
  statuses: z.record(z.string(), z.array(z.union([z.string(), z.number()]).transform(String))),
});

const movedHere = z.object({
  inferClassificationDefaults: z.boolean(),
  inferFieldDefaults: z.boolean(),
  inferStatusDefaults: z.boolean(),
  inferSubtaskTypeDefault: z.boolean(),
  issueIdsOrKeys: z.array(z.union([z.string(), z.number()]).transform(String)).min(1),
  targetClassification: z.array(z.unknown()).nullish(),
  targetMandatoryFields: z.array(z.unknown()).nullish(),
  targetStatus: z.array(statusMapping).nullish(),
});

/** What moves to one project, issue type and parent. */
export type MovedHere = z.output<typeof movedHere>;

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/#api-rest-api-3-bulk-issues-move-post */
export const moveBody = z.object({
  sendBulkNotification: z.boolean().nullish(),
  targetToSourcesMapping: z.record(z.string(), movedHere),
});

export type MoveBody = z.output<typeof moveBody>;
