import type { Fault } from './console-data';

export interface FaultChoice {
  readonly value: string;
  readonly label: string;
}

/** What may happen to a call, with the fields of a fault that say so. */
const EFFECTS = {
  'status-503': { label: 'Fails with 503', fields: { status: 503 } },
  'status-429': { label: 'Fails with 429', fields: { status: 429 } },
  delay: { label: 'Takes 2 s longer', fields: { delayMs: 2000 } },
  drop: { label: 'Is done, its answer lost', fields: { dropAnswer: true } },
  duplicate: { label: 'Is done or delivered twice', fields: { duplicate: true } },
  reorder: { label: 'Comes after a later one', fields: { reorder: true } },
} as const;

export const EFFECT_CHOICES: readonly FaultChoice[] = Object.entries(EFFECTS).map(
  ([value, { label }]) => ({ value, label }),
);

export const KIND_CHOICES: readonly FaultChoice[] = [
  { value: '', label: 'Any kind' },
  ...['jira', 'confluence', 'kvs', 'queue', 'event', 'egress', 'forge'].map((kind) => ({
    value: kind,
    label: kind,
  })),
];

const isEffect = (name: string): name is keyof typeof EFFECTS => Object.hasOwn(EFFECTS, name);

/** The fault that somebody has put together. */
export function faultOf(kind: string, path: string, effect: string, times: number): Fault {
  const match = {
    ...(kind === '' ? {} : { kind }),
    ...(path.trim() === '' ? {} : { path: path.trim() }),
  };
  return { match, times, ...(isEffect(effect) ? EFFECTS[effect].fields : {}) };
}
