import type { Desk } from '../domain/desk';
import type { DeskStore } from './ports/desk-store';
import type { OpenRequests } from './ports/open-requests';
import type { People } from './ports/people';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';

export type AskedOncePorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly requests: Requests;
  readonly openRequests: OpenRequests;
  readonly scoring: ScoringQueue;
};

/**
 * The same ports for a change of many requests: what concerns the desk and the person is asked once, the
 * requests are read together, and what is to be rescored is collected in `changed`.
 */
export async function askedOnce<Ports extends AskedOncePorts>(
  ports: Ports,
  desk: Desk,
  issueIds: readonly string[],
): Promise<{ readonly ports: Ports; readonly changed: readonly string[] }> {
  const found = await ports.openRequests.read(desk, [...new Set(issueIds)]);
  const changed: string[] = [];
  const once = {
    desks: { ...ports.desks, find: () => Promise.resolve(desk) },
    people: peopleAskedOnce(ports.people),
    requests: {
      ...ports.requests,
      find: (_: Desk, issue: string) => Promise.resolve(found.find(({ id }) => id === issue)),
    },
    scoring: {
      ...ports.scoring,
      rescore: (ids: readonly string[]) => {
        changed.push(...ids);
        return Promise.resolve();
      },
    },
  };
  return { ports: { ...ports, ...once }, changed };
}

function peopleAskedOnce(people: People): People {
  const rolesOf = once(people.rolesOf.bind(people));
  return { ...people, rolesOf, may: once(people.may.bind(people)) };
}

function once<Question extends readonly unknown[], Value>(
  ask: (...question: Question) => Promise<Value>,
): (...question: Question) => Promise<Value> {
  const answers = new Map<string, Promise<Value>>();
  return (...question) => {
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? ask(...question);
    answers.set(key, answer);
    return answer;
  };
}
