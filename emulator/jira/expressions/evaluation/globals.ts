import { Failure } from './evaluation-error';
import { fromJson, toPlainJson } from '../values/json-values';
import { mapOf, typeName, type Value } from '../values/value';
import { textAt } from '../methods/argument';
import type { Constructor, Run } from './run';

function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim() : '';
  const number = text === '' ? Number.NaN : Number(text);
  if (Number.isNaN(number)) throw new Failure(`${typeName(value)} is no Number.`);
  return number;
}

function parsed(given: readonly Value[], run: Run): Value {
  const text = textAt(given, 0);
  run.budget.work(text.length);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Failure('The text is not valid JSON.');
  }
  return fromJson(json, run.budget);
}

function stringified(given: readonly Value[], run: Run): Value {
  const text = JSON.stringify(toPlainJson(given[0] ?? null));
  run.budget.work(text.length);
  return text;
}

/** What every expression sees: `Number` and `JSON`. */
export function globals(run: Run): readonly (readonly [string, Value])[] {
  const native = (name: string, call: (given: readonly Value[]) => Value): Value => ({
    kind: 'native',
    name,
    call,
  });
  const json = mapOf([
    ['parse', native('parse', (given) => parsed(given, run))],
    ['stringify', native('stringify', (given) => stringified(given, run))],
  ]);
  return [
    ['Number', native('Number', (given) => numberOf(given[0] ?? null))],
    ['JSON', json],
  ];
}

function dateInstant(value: Value | undefined, run: Run): number {
  if (value === undefined) return run.now;
  const instant =
    typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant) || Math.abs(instant) > 8.64e15) {
    throw new Failure('A Date is made of milliseconds or an ISO 8601 text.');
  }
  return instant;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function calendarDay(value: Value | undefined, run: Run): string {
  if (value === undefined) return new Date(run.now).toISOString().slice(0, 10);
  const valid =
    typeof value === 'string' &&
    ISO_DAY.test(value) &&
    !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (!valid) throw new Failure("A CalendarDate is made of a text like '2008-09-15'.");
  return value;
}

/** Types that every expression can make: dates and maps. */
export const plainConstructors: readonly (readonly [string, Constructor])[] = [
  [
    'Date',
    ([given], run) => ({
      kind: 'date',
      instant: dateInstant(given, run),
      zone: run.zone,
      locale: run.locale,
    }),
  ],
  ['CalendarDate', ([given], run) => ({ kind: 'calendar-date', day: calendarDay(given, run) })],
  ['Map', () => mapOf([])],
];
