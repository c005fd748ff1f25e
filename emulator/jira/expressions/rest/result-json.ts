import { jiraTimestamp } from '../../../clock';
import { LimitExceeded } from '../evaluation/evaluation-error';
import { printExpression } from '../syntax/print';
import { DEEPEST_VALUE } from '../values/compare';
import { isList, type Value } from '../values/value';

/** Limits of an answer, https://developer.atlassian.com/cloud/jira/platform/jira-expressions/#restrictions */
export const ANSWER_LIMITS = { beans: 1000, primitiveValues: 10_000 } as const;

/** The JSON of a result, with what it is made of. */
export interface ResultJson {
  readonly value: unknown;
  readonly beans: number;
  readonly primitiveValues: number;
}

/** Writes a result as REST does: entities as the resources of the API, functions as their text. Throws LimitExceeded. */
export function resultJson(result: Value): ResultJson {
  const counts = { beans: 0, primitiveValues: 0 };
  const count = (what: keyof typeof counts) => {
    counts[what] += 1;
    if (counts[what] <= ANSWER_LIMITS[what]) return;
    const noun = what === 'beans' ? 'Jira REST API objects' : 'primitive values';
    throw new LimitExceeded(`The result has more than ${ANSWER_LIMITS[what]} ${noun}.`);
  };
  const write = (value: Value, depth: number): unknown => {
    if (depth > DEEPEST_VALUE) throw new LimitExceeded('The result is nested too deeply.');
    if (value === null || typeof value !== 'object') {
      count('primitiveValues');
      return value;
    }
    if (isList(value)) return value.map((item) => write(item, depth + 1));
    switch (value.kind) {
      case 'map': {
        const entries = [...value.entries].map(([key, each]) => [key, write(each, depth + 1)]);
        return Object.fromEntries(entries);
      }
      case 'entity':
        count('beans');
        return value.bean();
      case 'properties':
        count('beans');
        return value.stored;
      case 'rich-text':
        count('beans');
        return value.document;
      default:
        count('primitiveValues');
        return textOf(value);
    }
  };
  return { value: write(result, 0), ...counts };
}

type Special = Exclude<Value, null | boolean | number | string | readonly Value[]>;

function textOf(value: Special): unknown {
  switch (value.kind) {
    case 'date':
      return jiraTimestamp(value.instant);
    case 'calendar-date':
      return value.day;
    case 'lambda':
      return printExpression(value.source);
    case 'native':
      return value.name;
    case 'regex':
      return `/${value.pattern}/${value.flags}`;
    case 'error':
      return value.message;
    default:
      return null;
  }
}
