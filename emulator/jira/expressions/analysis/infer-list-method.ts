import { listMethods } from '../methods/list-methods';
import type { Inference } from './inference';
import type { Known } from './known';
import { ANY, itemOf, named, type Type } from './type';

export const LIST_METHODS: ReadonlySet<string> = new Set(listMethods.keys());

/** A list whose method is called, and how it is written. */
export interface ListCall {
  readonly inference: Inference;
  readonly list: string;
  readonly owner: Known;
  readonly item: Type;
}

const listOf = (item: Type): Type => ({ kind: 'list', item });

/** What the function of a method answers for an item; looked at once for every item of the list. */
function answered({ inference, list, owner, item }: ListCall, given: readonly Known[]): Known {
  const [callee, initial] = given;
  if (callee === undefined) return { type: ANY };
  const known: Known =
    owner.batch === undefined ? { type: item } : { type: item, batch: owner.batch };
  const length = owner.type.kind === 'tuple' ? owner.type.items.length : list;
  const takes = initial === undefined ? [known, { type: named('Number') }] : [initial, known];
  return inference.findings.repeated(length, () => inference.call(callee, takes));
}

/** Infers what a method of a list answers. */
export function inferListMethod(call: ListCall, name: string, given: readonly Known[]): Known {
  const { owner, item } = call;
  const same: Known = { ...owner, type: listOf(item) };
  switch (name) {
    case 'map':
      return { type: listOf(answered(call, given).type) };
    case 'flatMap': {
      const { type } = answered(call, given);
      return { type: listOf(itemOf(type) ?? type) };
    }
    case 'filter':
      answered(call, given);
      return same;
    case 'every':
    case 'some':
      answered(call, given);
      return { type: named('Boolean') };
    case 'reduce':
      return { type: answered(call, given).type };
    case 'sort':
    case 'slice':
      return same;
    case 'concat':
      return { type: listOf(ANY) };
    case 'flatten':
      return { type: listOf(itemOf(item) ?? item) };
    case 'includes':
      return { type: named('Boolean') };
    case 'indexOf':
      return { type: named('Number') };
    case 'join':
      return { type: named('String') };
    default:
      return { type: ANY };
  }
}
