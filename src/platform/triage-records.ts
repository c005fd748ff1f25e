import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { TriageMeeting } from '../domain/triage/meeting';
import type { OverrideEvent } from '../domain/triage/override-report';
import { emptyCycle, type TriageCycle } from '../domain/triage/triage-cycle';
import type { TriageChange, TriageRecords } from '../usecases/ports/triage-records';
import { conditionally } from './storage-conflict';
import { cycleDocument, eventDocument, meetingDocument } from './triage-record-codec';

const recordEntity = 'triage-record';
const eventEntity = 'override-event';
const cycleName = 'cycle';
const nameOf = (meeting: number) => `meeting:${meeting}`;

/** The most that storage gives at once. */
const pageSize = 100;

const storedRecord = z.object({ document: z.unknown() });
const storedEvent = z.object({ event: eventDocument });

type StoredRecord = {
  readonly name: string;
  readonly revision: number;
  readonly document: unknown;
};
type StoredEvent = { readonly eventId: string; readonly at: string; readonly event: unknown };

/** The weekly reviews in Forge storage: one document for where they stand, and one for each meeting. */
export const triageRecords: TriageRecords = {
  async cycle() {
    const found = await find(cycleName);
    return found === undefined ? emptyCycle : cycleDocument.parse(found).document;
  },
  async meeting(number) {
    const found = await find(nameOf(number));
    return found === undefined ? undefined : meetingDocument.parse(found).document;
  },
  async store(change) {
    if (change.cycle?.revision === 1) await createCycle();
    return conditionally(() => write(change));
  },
  overrideEvents: () => eventPage(),
};

async function find(name: string): Promise<unknown> {
  const found = await kvs.entity<unknown>(recordEntity).get(name);
  return found === undefined ? undefined : storedRecord.parse(found).document;
}

/** A document to lock on: conditions need one that exists. Somebody else's is as good. */
async function createCycle(): Promise<void> {
  const document = cycleRecord(emptyCycle);
  await conditionally(() =>
    kvs
      .entity<StoredRecord>(recordEntity)
      .set(cycleName, document, { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
}

async function write({ cycle, meeting, events = [] }: TriageChange): Promise<void> {
  const transaction = kvs.transact();
  if (cycle !== undefined) {
    const options = { entityName: recordEntity, conditions: at(cycle.revision - 1) };
    transaction.set(cycleName, cycleRecord(cycle), options);
  }
  if (meeting !== undefined) {
    // The cycle guards a new meeting: it opens one number once.
    const conditions = meeting.revision === 1 ? {} : { conditions: at(meeting.revision - 1) };
    const options = { entityName: recordEntity, ...conditions };
    transaction.set(nameOf(meeting.number), meetingRecord(meeting), options);
  }
  for (const event of events) {
    transaction.set(event.eventId, eventRecord(event), { entityName: eventEntity });
  }
  await transaction.execute();
}

const at = (revision: number) =>
  new Filter<StoredRecord>().and('revision', FilterConditions.equalTo(revision));

function cycleRecord(cycle: TriageCycle): StoredRecord {
  const document = cycleDocument.parse({ schemaVersion: 1, document: cycle });
  return { name: cycleName, revision: cycle.revision, document };
}

function meetingRecord(meeting: TriageMeeting): StoredRecord {
  const document = meetingDocument.parse({ schemaVersion: 1, document: meeting });
  return { name: nameOf(meeting.number), revision: meeting.revision, document };
}

function eventRecord(event: OverrideEvent): StoredEvent {
  const document = eventDocument.parse({ schemaVersion: 1, document: event });
  return { eventId: event.eventId, at: event.at, event: document };
}

/** Page after page: people override few ranks. */
async function eventPage(cursor?: string): Promise<readonly OverrideEvent[]> {
  const query = kvs.entity<unknown>(eventEntity).query().index('at').limit(pageSize);
  const { results, nextCursor } = await (
    cursor === undefined ? query : query.cursor(cursor)
  ).getMany();
  const found = results.map(({ value }) => storedEvent.parse(value).event.document);
  return nextCursor === undefined ? found : [...found, ...(await eventPage(nextCursor))];
}
