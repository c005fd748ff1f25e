import fc from 'fast-check';
import type { Arrival, ArrivalEvent } from '../../../src/domain/intake/arrival';
import type { BriefProblem } from '../../../src/domain/intake/brief-problem';
import { askingText, sweep } from '../../../src/domain/intake/sweep';
import { requestStatuses } from '../../../src/domain/request-workflow';

const noDate: BriefProblem = {
  field: 'neededBy',
  name: 'Due date',
  problem: 'missing',
  message: 'Give a date.',
};

const statuses = fc.constantFrom(...requestStatuses.map(({ name }) => name));
const events = fc.constantFrom<ArrivalEvent>('created', 'moved', 'changed');
const states = fc.constantFrom<Arrival['state']>(
  { is: 'admitted' },
  { is: 'unjudged' },
  { is: 'asking', since: '2026-11-24T09:00:00.000Z', text: 'Fill it in.' },
  { is: 'asked' },
);
const arrivals = fc.option(
  states.map((state): Arrival => ({ issueId: '1', arrivedOn: '2026-11-24', incident: 1, state })),
  { nil: undefined },
);
const inputs = fc.record({ event: events, status: statuses, arrival: arrivals });

const later = requestStatuses
  .filter(({ category }) => category !== 'DONE')
  .map(({ name }) => name)
  .filter((name) => name !== 'Submitted' && name !== 'Needs info');

const ends = requestStatuses.filter(({ category }) => category === 'DONE').map(({ name }) => name);

describe('a sweep', () => {
  it('never sends a complete request back', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(sweep({ ...input, problems: [] }).kind).not.toBe('ask');
      }),
    );
  });

  it('never admits an incomplete request', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(sweep({ ...input, problems: [noDate] }).kind).not.toBe('admit');
      }),
    );
  });

  it('lets no incomplete request stay in Submitted, whatever came before', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const decision = sweep({ ...input, status: 'Submitted', problems: [noDate] });
        expect(decision).toEqual({ kind: 'ask', by: 'Ask for info' });
      }),
    );
  });

  it('sends back what came incomplete into a later status, by a way that is not for people', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...later),
        fc.constantFrom<ArrivalEvent>('created', 'moved'),
        (status, event) => {
          const decision = sweep({ event, status, problems: [noDate], arrival: undefined });
          expect(decision).toEqual({ kind: 'ask', by: 'Return to intake' });
        },
      ),
    );
  });

  it('sends back what was asked and stands further on, and what was moved away and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...later), arrivals, (status, arrival) => {
        fc.pre(arrival !== undefined);
        const event = arrival.state.is === 'admitted' ? 'moved' : 'changed';
        const decision = sweep({ event, status, problems: [noDate], arrival });
        expect(decision).toEqual({ kind: 'ask', by: 'Return to intake' });
      }),
    );
  });

  it('leaves what was finished elsewhere, and asks for it when it is opened again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ends),
        fc.constantFrom<ArrivalEvent>('created', 'moved'),
        fc.constantFrom(...later, 'Needs info'),
        (end, event, status) => {
          const came = { event, status: end, problems: [noDate], arrival: undefined };
          expect(sweep(came)).toEqual({ kind: 'remember' });
          const arrival = { issueId: '1', arrivedOn: '2026-11-24', incident: 0 };
          const unjudged = { ...arrival, state: { is: 'unjudged' } as const };
          const again = { ...came, event: 'changed' as const, arrival: unjudged };
          expect(sweep(again)).toEqual({ kind: 'leave' });
          expect(sweep({ ...again, status }).kind).toBe('ask');
        },
      ),
    );
  });

  it('forgets no request that was admitted, moved away and finished elsewhere', () => {
    const arrival = { issueId: '1', arrivedOn: '2026-11-24', incident: 0 };
    const admitted = { ...arrival, state: { is: 'admitted' } as const };
    const input = { event: 'moved' as const, status: 'Delivered', problems: [noDate] };
    expect(sweep({ ...input, arrival: admitted })).toEqual({ kind: 'remember' });
  });

  it('leaves alone what was finished before the app knew of it', () => {
    const input = { event: 'changed' as const, status: 'Closed', problems: [noDate] };
    expect(sweep({ ...input, arrival: undefined })).toEqual({ kind: 'leave' });
  });

  it('leaves work alone that was admitted and loses an answer later', () => {
    fc.assert(
      fc.property(statuses, (status) => {
        fc.pre(status !== 'Submitted');
        const event = 'changed';
        const arrival = { issueId: '1', arrivedOn: '2026-11-24', incident: 0 };
        const admitted = { ...arrival, state: { is: 'admitted' } as const };
        expect(sweep({ event, status, problems: [noDate], arrival: admitted })).toEqual({
          kind: 'leave',
        });
      }),
    );
  });

  it('asks nothing twice of a request that waits for information', () => {
    fc.assert(
      fc.property(events, (event) => {
        const arrival = { issueId: '1', arrivedOn: '2026-11-24', incident: 1 };
        const asked = { ...arrival, state: { is: 'asked' } as const };
        const input = { event, status: 'Needs info', arrival: asked };
        expect(sweep({ ...input, problems: [noDate] })).toEqual({ kind: 'note' });
        expect(sweep({ ...input, problems: [] })).toEqual({ kind: 'note' });
      }),
    );
  });

  it('asks of what was admitted, moved away and back incomplete to wait for information', () => {
    const arrival = { issueId: '1', arrivedOn: '2026-11-24', incident: 0 };
    const admitted = { ...arrival, state: { is: 'admitted' } as const };
    const input = { status: 'Needs info', problems: [noDate], arrival: admitted };
    expect(sweep({ ...input, event: 'moved' })).toEqual({ kind: 'ask', by: undefined });
    expect(sweep({ ...input, event: 'changed' })).toEqual({ kind: 'leave' });
  });

  it('names what is missing, and keeps the comments of two incidents apart', () => {
    const first = askingText([noDate], 1);
    expect(first).toContain('fill in Needed by');
    expect(first).not.toContain(askingText([noDate], 2));
    expect(askingText([noDate], 2)).not.toContain(first);
  });
});
