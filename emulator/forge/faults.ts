import { z } from 'zod';
import type { CallKind } from './calls';

const effects = z
  .object({
    /** Answer with this status in place of doing the work. */
    status: z.int().min(400).max(599),
    /** Wait so long, in real ms, before the work. */
    delayMs: z.int().nonnegative(),
    /** Do the work, then lose the answer. */
    dropAnswer: z.boolean(),
    /** Deliver the event twice; do the work of a product or storage call twice and answer the second. */
    duplicate: z.boolean(),
    /** Deliver the event, or do the work of a product or storage call, after one that came later. */
    reorder: z.boolean(),
    /** Deliver the event so late, in virtual ms. */
    deliverLateMs: z.int().positive(),
    /** Answer a query of the key-value store as it was before so many of the last writes. */
    staleWrites: z.int().positive(),
    /** Answer values of the key-value store whose time to live is over: Forge removes them within 48 hours. */
    expiredStays: z.boolean(),
  })
  .partial();

const effectNames = effects.keyof().options;

/** A fault as `POST /__emulator/faults` takes it. */
export const faultSchema = effects
  .extend({
    match: z.strictObject({
      kind: z.enum(['jira', 'confluence', 'kvs', 'queue', 'event', 'egress', 'forge']).optional(),
      method: z.string().optional(),
      /**
       * Part of the path. With `*`, which stands for any characters: a part of it too, but from its start
       * when the pattern begins with `/`.
       */
      path: z.string().optional(),
    }),
    /** How many calls fare so. */
    times: z.int().positive(),
  })
  .strict()
  .refine((fault) => effectNames.some((name) => fault[name] !== undefined), {
    error: `A fault has an effect: ${effectNames.join(', ')}.`,
  });

export type Fault = z.output<typeof faultSchema>;
type FaultEffect = keyof z.output<typeof effects>;

/** Effects that one asker brings about together; the others of a fault wait for those who can. */
const TOGETHER: readonly (readonly FaultEffect[])[] = [
  ['status', 'delayMs', 'dropAnswer'],
  ['duplicate'],
  ['reorder'],
  ['deliverLateMs'],
  ['staleWrites'],
  ['expiredStays'],
];

/** What a fault is matched against; a queue or event delivery uses its queue or event name as path. */
export interface FaultTarget {
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
}

export interface Faults {
  /** Replaces the list; an empty one clears it. */
  set(faults: readonly Fault[]): void;
  /** What is left of them, with a fault of several effects taken apart. */
  all(): readonly Fault[];
  /**
   * The first fault that matches and has one of the effects that the asker can bring about; it counts as
   * used once.
   */
  take(target: FaultTarget, effects: readonly FaultEffect[]): Fault | undefined;
}

export function createFaults(): Faults {
  let faults: readonly Fault[] = [];
  return {
    set: (next) => void (faults = next.flatMap(parts)),
    all: () => faults,
    take: (target, wanted) => {
      const found = faults.find(
        (fault) => matches(fault, target) && wanted.some((effect) => fault[effect] !== undefined),
      );
      if (found === undefined) return undefined;
      faults = faults.flatMap((fault) => (fault === found ? used(fault) : [fault]));
      return found;
    },
  };
}

/** A fault with several effects as one fault for each asker, so that all of them come about. */
function parts(fault: Fault): readonly Fault[] {
  const { match, times } = fault;
  return TOGETHER.flatMap((names) => {
    const own = names.map((name): readonly [string, unknown] => [name, fault[name]]);
    const part = faultSchema.safeParse({ match, times, ...Object.fromEntries(own) });
    return part.success ? [part.data] : [];
  });
}

const used = (fault: Fault) => (fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []);

function matches({ match }: Fault, { kind, method, path }: FaultTarget): boolean {
  if (match.kind !== undefined && match.kind !== kind) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== method.toUpperCase())
    return false;
  return match.path === undefined || matchesPath(match.path, path);
}

function matchesPath(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return path.includes(pattern);
  const [first = '', ...parts] = pattern.split('*');
  const start = pattern.startsWith('/') ? (path.startsWith(first) ? 0 : -1) : path.indexOf(first);
  if (start === -1) return false;
  let from = start + first.length;
  for (const part of parts) {
    const at = path.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}
