import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { DeskStore } from '../usecases/ports/desk-store';

const key = 'desk';
const id = z.string().min(1);

const desk = z.object({
  schemaVersion: z.literal(1),
  project: z.object({ id, key: id }),
  issueTypeId: id,
  fields: z.object({
    requesterRole: id,
    assetType: id,
    requestKind: id,
    updatesAsset: id,
    useCase: id,
    purpose: id,
    deadlineEvidence: id,
    specialNotes: id,
    industry: id,
    opportunity: id,
    reuse: id,
    enablementGoals: id,
    effort: id,
    owningTeam: id,
    missedDeadlineReason: id,
  }),
  // A desk that was stored before there were questions has none.
  questions: z.record(z.string(), id).default({}),
  computedFields: z.object({ priorityScore: id, reviewState: id }),
  statuses: z.object({
    Submitted: id,
    'Needs info': id,
    Accepted: id,
    'In development': id,
    'In review': id,
    Approved: id,
    Delivered: id,
    Closed: id,
    Deferred: id,
    Declined: id,
  }),
  roles: z.object({
    'Sales Ops': id,
    'Pre-Sales': id,
    Marketing: id,
    'Sales Manager': id,
    'Head of Sales': id,
    'Head of Marketing': id,
  }),
  library: z.object({ spaceId: id, spaceKey: id }).exactOptional(),
});

/** The desk document in Forge storage. */
export const deskStore: DeskStore = {
  async find() {
    const stored = await kvs.get<unknown>(key);
    return stored === undefined ? undefined : desk.parse(stored);
  },
  async save(next) {
    await kvs.set(key, desk.parse(next));
  },
};
