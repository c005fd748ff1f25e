import { Failure } from '../evaluation/evaluation-error';
import type { Run } from '../evaluation/run';
import { isList, typeName, type Regex, type Value } from '../values/value';
import { textOf } from '../values/text-of';
import { methods, numberAt, optionalNumberAt, textAt } from './argument';
import { regexMatches, type RegexMatch } from './regex-matches';

function counted(run: Run, text: string): string {
  run.budget.work(text.length);
  return text;
}

/** Refuses before the text is made: `padStart(1e9)` must not cost a gigabyte. */
function room(run: Run, length: number): void {
  if (!(length >= 0)) throw new Failure('The length of a text cannot be negative.');
  run.budget.work(Math.min(length, Number.MAX_SAFE_INTEGER));
}

function pad(self: string, given: readonly Value[], run: Run, side: 'padStart' | 'padEnd'): string {
  const length = numberAt(given, 0);
  room(run, Math.max(length, 0));
  const filler = given[1] === undefined ? ' ' : textAt(given, 1);
  return side === 'padStart' ? self.padStart(length, filler) : self.padEnd(length, filler);
}

function regexAt(given: readonly Value[], index: number): Regex {
  const value = given[index] ?? null;
  if (typeof value === 'string') return { kind: 'regex', pattern: value, flags: '' };
  if (value !== null && typeof value === 'object' && !isList(value) && value.kind === 'regex') {
    return value;
  }
  throw new Failure(
    `Argument ${index + 1} must be a regular expression or a String, not ${typeName(value)}.`,
  );
}

const groupsOf = (match: RegexMatch): Value => [match.text, ...match.groups];

function match(self: string, given: readonly Value[], run: Run): Value {
  const { pattern, flags } = regexAt(given, 0);
  run.budget.work(self.length);
  const all = flags.includes('g');
  const found = regexMatches(pattern, flags, self, all ? 'all' : 'first');
  const [first] = found;
  if (first === undefined) return null;
  return all ? found.map(({ text }) => text) : groupsOf(first);
}

/** `$1`, `$&` and `$$` of a replacement. */
function filled(template: string, { text, groups }: RegexMatch): string {
  return template.replace(/\$(\$|&|\d)/g, (whole, sign: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return text;
    return Number(sign) <= groups.length && sign !== '0' ? (groups[Number(sign) - 1] ?? '') : whole;
  });
}

function replacedPlaces(self: string, wanted: Value): readonly RegexMatch[] {
  if (typeof wanted === 'string') {
    const index = self.indexOf(wanted);
    return index < 0 ? [] : [{ index, text: wanted, groups: [] }];
  }
  const { pattern, flags } = regexAt([wanted], 0);
  return regexMatches(pattern, flags, self, flags.includes('g') ? 'all' : 'first');
}

function replace(self: string, given: readonly Value[], run: Run): string {
  run.budget.work(self.length);
  const replacement = given[1] ?? null;
  let result = '';
  let end = 0;
  for (const place of replacedPlaces(self, given[0] ?? null)) {
    const fresh =
      typeof replacement === 'string'
        ? filled(replacement, place)
        : textOf(run.call(replacement, [place.text, ...place.groups]));
    result += counted(run, self.slice(end, place.index) + fresh);
    end = place.index + place.text.length;
  }
  return result + self.slice(end);
}

function split(self: string, given: readonly Value[], run: Run): Value {
  run.budget.work(self.length);
  const by = given[0];
  if (by === undefined) return [self];
  if (typeof by === 'string') return self.split(by);
  const { pattern, flags } = regexAt(given, 0);
  const pieces: string[] = [];
  let end = 0;
  for (const { index, text } of regexMatches(pattern, flags, self, 'all')) {
    if (text === '' && (index === 0 || index === self.length)) continue;
    pieces.push(self.slice(end, index));
    end = index + text.length;
  }
  return [...pieces, self.slice(end)];
}

/**
 * Methods of texts. What JavaScript has beyond them (`startsWith`, `substring`, `charAt`, `replaceAll`)
 * Jira has not. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#string
 */
export const stringMethods = methods<string>({
  trim: (self) => self.trim(),
  padStart: (self, given, run) => pad(self, given, run, 'padStart'),
  padEnd: (self, given, run) => pad(self, given, run, 'padEnd'),
  toLowerCase: (self, _given, run) => counted(run, self.toLowerCase()),
  toUpperCase: (self, _given, run) => counted(run, self.toUpperCase()),
  repeat: (self, given, run) => {
    const times = numberAt(given, 0);
    room(run, self.length * times);
    room(run, times);
    return self.repeat(times);
  },
  split,
  replace,
  match,
  matchAll: (self, given, run) => {
    run.budget.work(self.length);
    const { pattern, flags } = regexAt(given, 0);
    return regexMatches(pattern, flags, self, 'all').map(groupsOf);
  },
  includes: (self, given, run) => {
    run.budget.work(self.length);
    return self.includes(textAt(given, 0));
  },
  indexOf: (self, given, run) => {
    run.budget.work(self.length);
    return self.indexOf(textAt(given, 0));
  },
  slice: (self, given, run) =>
    counted(run, self.slice(optionalNumberAt(given, 0), optionalNumberAt(given, 1))),
});
