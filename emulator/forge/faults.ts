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
    /** Deliver the event twice. */
    duplicate: z.boolean(),
    /** Deliver the event after those that came later. */
    reorder: z.boolean(),
  })
  .partial();

/** A fault as `POST /__emulator/faults` takes it. */
export const faultSchema = effects.extend({
  match: z.object({
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
});

export type Fault = z.output<typeof faultSchema>;
type FaultEffect = keyof z.output<typeof effects>;

/** What a fault is matched against; a queue or event delivery uses its queue or event name as path. */
export interface FaultTarget {
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
}

export interface Faults {
  /** Replaces the list; an empty one clears it. */
  set(faults: readonly Fault[]): void;
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
    set: (next) => void (faults = next),
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
