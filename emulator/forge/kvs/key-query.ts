import { decodeCursor, encodeCursor } from './cursor';
import { compare } from './filters';
import { KvsError } from './kvs-error';
import { KVS_LIMITS } from './limits';
import type { KeyQuery } from './requests';
import type { Store } from './store';
import { answerOf } from './stored-value';

/** A page of the plain values whose keys begin with a prefix, in the order of their keys. */
export function queryKeys(store: Store, query: KeyQuery): object {
  const limit = query.limit ?? KVS_LIMITS.defaultPage;
  if (!Number.isInteger(limit) || limit < 1 || limit > KVS_LIMITS.page) {
    throw new KvsError('LIST_QUERY_LIMIT_EXCEEDED', `A limit is from 1 to ${KVS_LIMITS.page}.`);
  }
  const prefix = prefixOf(query);
  const [, after] = query.after === undefined ? [] : decodeCursor(query.after);
  const rest = store
    .all({ kind: 'plain' })
    .filter(({ key }) => key.startsWith(prefix) && (after === undefined || key > after))
    .sort((left, right) => compare(left.key, right.key) ?? 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map((stored) => answerOf(stored, query.options?.metadataFields)),
    ...(rest.length > limit && last !== undefined ? { cursor: encodeCursor(['', last.key]) } : {}),
  };
}

function prefixOf({ where = [] }: KeyQuery): string {
  const [clause, ...more] = where;
  if (clause === undefined) return '';
  if (more.length > 0) {
    const message = 'KVS queries should contain only a single "where" clause.';
    throw new KvsError('QUERY_WHERE_INVALID', message);
  }
  if (clause.property !== 'key') {
    const message = `The field ${clause.property} is not supported: a query asks for the key.`;
    throw new KvsError('QUERY_WHERE_FIELD_INVALID', message);
  }
  if (clause.condition !== 'BEGINS_WITH') {
    const message = `The condition ${clause.condition} is not supported: a key BEGINS_WITH a text.`;
    throw new KvsError('INVALID_FILTER_CONDITION', message);
  }
  const [prefix, ...others] = clause.values;
  if (typeof prefix === 'string' && others.length === 0) return prefix;
  throw new KvsError('INVALID_FILTER_VALUES', 'BEGINS_WITH needs one text.');
}
