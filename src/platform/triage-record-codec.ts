import { z } from 'zod';
import { owningTeams } from '../domain/request-fields';
import { agendaTopics } from '../domain/triage/agenda';
import type { TriageMeeting } from '../domain/triage/meeting';
import type { RankOverride } from '../domain/triage/override';
import type { OverrideEvent } from '../domain/triage/override-report';
import type { TriageCycle } from '../domain/triage/triage-cycle';

const person = z.object({ accountId: z.string(), displayName: z.string() });
const instant = z.iso.datetime();
const count = z.number().int();
const decision = z.enum(['accept', 'ask-for-info', 'defer', 'decline']);

const rankOverride: z.ZodType<RankOverride> = z.object({
  overrideId: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  placement: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('position'), position: count }),
    z.object({ kind: z.literal('before'), issueId: z.string() }),
  ]),
  reason: z.string(),
  by: person,
  at: instant,
  scored: z.object({ total: z.number().exactOptional(), place: count }),
  lastMeeting: count,
});

const cycle: z.ZodType<TriageCycle> = z.object({
  revision: count,
  held: count,
  open: count.exactOptional(),
  lastMeetingAt: instant.exactOptional(),
  overrides: z.array(rankOverride),
  reviews: z.record(z.string(), count),
});

const item = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  title: z.string(),
  topics: z.array(z.enum(agendaTopics)),
  place: count,
  total: z.number().exactOptional(),
  was: z.number().exactOptional(),
  slack: z.number().exactOptional(),
  weeks: count,
  reviews: count,
  isToDecide: z.boolean(),
});

const end = z.object({
  by: person,
  at: instant,
  undecided: z.array(z.string()),
  elsewhere: z.array(z.object({ issueId: z.string(), status: z.string() })),
  overrides: z.array(rankOverride),
  loads: z.array(
    z.object({
      team: z.enum(owningTeams),
      daysPerWeek: z.number(),
      requests: count,
      needed: z.object({ min: z.number(), max: z.number() }),
    }),
  ),
});

const meeting: z.ZodType<TriageMeeting> = z.object({
  number: count,
  revision: count,
  startedBy: person,
  startedAt: instant,
  agenda: z.object({ items: z.array(item), left: count }),
  decisions: z.array(
    z.object({
      issueId: z.string(),
      issueKey: z.string(),
      title: z.string(),
      decision,
      reason: z.string().exactOptional(),
      by: person,
      at: instant,
    }),
  ),
  end: end.exactOptional(),
  page: z.object({ id: z.string(), path: z.string() }).exactOptional(),
});

const happened = { eventId: z.string(), at: instant };
const event: z.ZodType<OverrideEvent> = z.discriminatedUnion('kind', [
  z.object({ ...happened, kind: z.literal('made'), override: rankOverride }),
  z.object({ ...happened, kind: z.enum(['withdrawn', 'replaced']), overrideId: z.string() }),
  z.object({ ...happened, kind: z.literal('decided'), overrideId: z.string(), decision }),
]);

const versioned = <Document extends z.ZodType>(document: Document) =>
  z.object({ schemaVersion: z.literal(1), document });

/** The documents of the entities `triage-record` and `override-event`. */
export const cycleDocument = versioned(cycle);
export const meetingDocument = versioned(meeting);
export const eventDocument = versioned(event);
