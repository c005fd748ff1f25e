import { jiraTimestamp } from '../../../clock';
import { invalid, storedText, valid, type FieldCodec, type ReadValue } from './field-codec';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, `2026-11-23`. */
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function readDay(input: unknown): ReadValue {
  if (typeof input !== 'string') return invalid('Operation value must be a string');
  if (input === '') return valid(undefined);
  if (!isDay(input)) return invalid(`Error parsing date string: ${input}`);
  return valid(input);
}

function readInstant(input: unknown): ReadValue {
  const hint = "Operation value must be in the format yyyy-MM-dd'T'HH:mm:ss.SSSZ";
  if (typeof input !== 'string') return invalid(hint);
  if (input === '') return valid(undefined);
  const instant = Date.parse(input.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? invalid(hint) : valid(new Date(instant).toISOString());
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The history writes days of custom fields as `24/Dec/26`. */
function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1] ?? month}/${year.slice(-2)}`;
}

/** Due date and custom date fields: a day, `2026-11-23`. */
export const dateCodec: FieldCodec = {
  operations: ['set'],
  read: readDay,
  write: (stored) => stored,
  describe: (stored, _site, field) => {
    const day = storedText(stored);
    return { id: day, text: field.custom ? shortDay(day) : `${day} 00:00:00.0` };
  },
};

/** Custom date-time fields, stored as ISO 8601 in UTC. */
export const dateTimeCodec: FieldCodec = {
  operations: ['set'],
  read: readInstant,
  write: (stored) => jiraTimestamp(Date.parse(storedText(stored))),
  describe: (stored) => ({ id: storedText(stored), text: storedText(stored) }),
};
