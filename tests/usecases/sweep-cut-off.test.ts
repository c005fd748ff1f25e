import type { AssetRequest } from '../../src/domain/asset-request';
import type { Arrival } from '../../src/domain/intake/arrival';
import type { RegisterEntry } from '../../src/domain/intake/register';
import { defaultSettings } from '../../src/domain/intake/settings';
import { sweepRequest, type SweepRequestPorts } from '../../src/usecases/sweep-request';
import { assetRequest } from '../support/asset-request';
import { CutOff, cutOff, type Cut } from '../support/cut-off';
import { desk } from '../support/memory-ports';
import { changesOf } from '../support/unused-changes';

const unused = () => Promise.reject(new Error('The use case has no reason to call this.'));
const now = '2026-11-24T09:00:00.000Z';

/** A request without a title, as somebody got it past the form. */
function incomplete(): AssetRequest {
  const request = assetRequest({ status: { name: 'Submitted', done: false }, created: now });
  return { ...request, summary: '' };
}

function office() {
  const world = {
    request: incomplete(),
    comments: [] as string[],
    arrivals: new Map<string, Arrival>(),
    register: new Map<string, RegisterEntry>(),
  };
  const ports: SweepRequestPorts = {
    desks: { find: () => Promise.resolve(desk), save: unused },
    requests: { find: () => Promise.resolve(world.request), search: unused, searchAll: unused },
    changes: changesOf({
      transitions: () =>
        Promise.resolve(
          world.request.status.name === 'Submitted' ? [{ id: '11', name: 'Ask for info' }] : [],
        ),
      transition: () => {
        world.request = { ...world.request, status: { name: 'Needs info', done: false } };
        return Promise.resolve({ kind: 'changed' });
      },
      comment: (_, { text }) => {
        world.comments.push(text);
        return Promise.resolve({ kind: 'changed' });
      },
      hasComment: (_, text) => Promise.resolve(world.comments.includes(text)),
    }),
    assets: { find: unused, findAll: unused, store: unused },
    settings: { read: () => Promise.resolve(defaultSettings), save: unused },
    arrivals: {
      find: (id) => Promise.resolve(world.arrivals.get(id)),
      save: (arrival) => {
        world.arrivals.set(arrival.issueId, arrival);
        return Promise.resolve();
      },
    },
    register: {
      find: (id) => Promise.resolve(world.register.get(id)),
      add: (entry) => {
        world.register.set(entry.entryId, entry);
        return Promise.resolve('stored');
      },
      save: (entry) => {
        world.register.set(entry.entryId, entry);
        return Promise.resolve();
      },
      list: unused,
    },
    appPages: {
      requestForm: ({ request }) => `/form?request=${request ?? ''}`,
      absolute: (path) => Promise.resolve(`https://site${path}`),
    },
    now: () => now,
  };
  const arrive = async (cut?: Cut): Promise<number> => {
    const cutting = cutOff(ports, cut);
    await sweepRequest(cutting.ports, world.request.id, 'created').catch((error: unknown) => {
      if (!(error instanceof CutOff)) throw error;
    });
    return cutting.state.made;
  };
  const outcome = () => ({
    status: world.request.status.name,
    comments: world.comments.length,
    rows: [...world.register.values()].map((entry) => [entry.entryId, entry.state.is]),
    state: world.arrivals.get(world.request.id)?.state.is,
  });
  return { world, arrive, outcome };
}

const sentBack = {
  status: 'Needs info',
  comments: 1,
  rows: [['request:10012', 'not-processed']],
  state: 'asked',
};

describe('a sweep of an incomplete request', () => {
  it('comments once however often it is repeated', async () => {
    const { arrive, outcome } = office();
    for (let round = 0; round < 5; round += 1) await arrive();
    expect(outcome()).toEqual(sentBack);
  });

  it('ends the same wherever it was cut off', async () => {
    const calls = await office().arrive();
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { arrive, outcome } = office();
        await arrive({ call, when });
        await arrive();
        expect({ call, when, ...outcome() }).toEqual({ call, when, ...sentBack });
      }
    }
  });

  it('asks again, in a comment of its own, when the request is emptied once more', async () => {
    const { world, arrive, outcome } = office();
    await arrive();
    const status = { name: 'Submitted', done: false };
    const emptied = incomplete();
    world.request = { ...emptied, status, summary: 'Deck for a hospital' };
    await arrive();
    expect(outcome()).toMatchObject({ state: 'admitted', rows: [['request:10012', 'processed']] });
    world.request = emptied;
    await arrive();
    expect(outcome()).toEqual({ ...sentBack, comments: 2 });
    expect(new Set(world.comments).size).toBe(2);
  });
});
