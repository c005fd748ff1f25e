import fc from 'fast-check';
import { issueWorld, type IssueWorld } from '../issues/issue-world';
import type { RestClient } from '../../../support/jira-client';

/** The fields that the model follows; their values are names, days, numbers or words. */
export type ModelField = 'status' | 'priority' | 'assignee' | 'size' | 'due' | 'labels' | 'summary';

export type ModelValue = string | number | readonly string[] | undefined;

interface Entry {
  readonly at: number;
  readonly by: string;
  readonly value: ModelValue;
}

/** What the test itself knows of an issue: every value that it gave it, and when. */
export interface ModelIssue {
  readonly key: string;
  readonly created: number;
  readonly timeline: Readonly<Record<ModelField, Entry[]>>;
}

export interface ModelWorld extends IssueWorld {
  readonly model: readonly ModelIssue[];
}

export const people = ['alice', 'bob'] as const;
export const statuses = ['To Do', 'In Progress', 'Done'] as const;
export const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
export const labels = ['red', 'green', 'blue'] as const;
export const words = ['walk', 'feed', 'wash', 'old', 'dog'] as const;
export const days = ['2026-11-20', '2026-11-23', '2026-12-01'] as const;

const summary = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const values = fc.record({
  summary,
  priority: fc.constantFrom(...priorities),
  assignee: some(people),
  size: some([1, 2, 3, 5]),
  due: some(days),
  labels: fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 2 }),
});

const step = fc.record({
  /** The issue, by its number modulo how many there are; a new one where `make` is given. */
  make: fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 3 },
    { arbitrary: values, weight: 1 },
  ),
  issue: fc.nat(30),
  by: fc.constantFrom(...people),
  halfHours: fc.integer({ min: 1, max: 24 }),
  change: fc.oneof(
    fc.record({ field: fc.constant('status' as const), value: fc.constantFrom(...statuses) }),
    values.chain((all) =>
      fc
        .constantFrom('summary', 'priority', 'assignee', 'size', 'due', 'labels')
        .map((field) => ({ field, value: all[field] })),
    ),
  ),
});

/** A story of a small site: issues that are made and changed by two people over some days. */
export const story = fc.array(step, { minLength: 40, maxLength: 60 });

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Plays a story on a fresh site by REST calls, and keeps its own account of it. */
export async function playedWorld(steps: readonly Step[]): Promise<ModelWorld> {
  const world = await issueWorld();
  const size = world.customField('Story size', 'float');
  const model: ModelIssue[] = [];
  for (const { make, issue: number, by, halfHours, change } of steps) {
    world.clock.advance(`PT${30 * halfHours}M`);
    const client = by === 'alice' ? world.alice : world.bob;
    const issue = model[number % Math.max(model.length, 1)];
    if (make !== undefined || issue === undefined) {
      const first = make ?? { summary: 'dog', priority: 'Medium' as const, labels: [] };
      model.push(await made(world, client, by, size, { status: 'To Do', ...first }));
    } else await changed(world, client, by, size, issue, change);
  }
  return { ...world, model };
}

function asRest(field: ModelField, value: ModelValue, size: string): readonly [string, unknown] {
  switch (field) {
    case 'priority':
      return ['priority', { name: value }];
    case 'assignee':
      return ['assignee', value === undefined ? null : { accountId: `account-${String(value)}` }];
    case 'size':
      return [size, value ?? null];
    case 'due':
      return ['duedate', value ?? null];
    case 'labels':
    case 'summary':
    case 'status':
      return [field, value];
  }
}

const FIELDS = ['summary', 'priority', 'assignee', 'size', 'due', 'labels'] as const;

async function made(
  world: IssueWorld,
  client: RestClient,
  by: string,
  size: string,
  first: Readonly<Partial<Record<ModelField, ModelValue>>>,
): Promise<ModelIssue> {
  const given = FIELDS.filter((field) => first[field] !== undefined);
  const { status, body } = await client.post('/rest/api/3/issue', {
    fields: {
      project: { key: 'DOG' },
      issuetype: { name: 'Task' },
      ...Object.fromEntries(given.map((field) => asRest(field, first[field], size))),
    },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const at = world.site.clock.now();
  const line = (field: ModelField) => [{ at, by, value: first[field] }];
  return {
    key: (body as { key: string }).key,
    created: at,
    timeline: {
      status: line('status'),
      priority: line('priority'),
      assignee: line('assignee'),
      size: line('size'),
      due: line('due'),
      labels: line('labels'),
      summary: line('summary'),
    },
  };
}

async function changed(
  world: IssueWorld,
  client: RestClient,
  by: string,
  size: string,
  issue: ModelIssue,
  { field, value }: { readonly field: ModelField; readonly value: ModelValue },
): Promise<void> {
  const line = issue.timeline[field];
  if (JSON.stringify(line.at(-1)?.value) === JSON.stringify(value)) return;
  if (field === 'status') await moved(client, issue.key, String(value));
  else {
    const fields = Object.fromEntries([asRest(field, value, size)]);
    const { status, body } = await client.put(`/rest/api/3/issue/${issue.key}`, { fields });
    if (status !== 204) throw new Error(JSON.stringify(body));
  }
  line.push({ at: world.site.clock.now(), by, value });
}

async function moved(client: RestClient, key: string, status: string): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await client.get(path)).body as {
    transitions: { id: string; to: { name: string } }[];
  };
  const transition = transitions.find((each) => each.to.name === status);
  if (transition === undefined) throw new Error(`No transition of ${key} leads to ${status}.`);
  const answer = await client.post(path, { transition: { id: transition.id } });
  if (answer.status !== 204) throw new Error(JSON.stringify(answer.body));
}
