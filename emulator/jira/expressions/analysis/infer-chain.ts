import { printChain, printExpression, quoted } from '../syntax/print';
import type { Expression, Link } from '../syntax/syntax-tree';
import type { Signature } from '../entities/signature';
import type { Inference } from './inference';
import { inferListMethod, LIST_METHODS } from './infer-list-method';
import type { Known, Names } from './known';
import { parseType } from './parse-type';
import { ANY, isAny, itemOf, named, typeTitle, type Type } from './type';
import { typeTable } from './type-table';

type Chain = Extract<Expression, { type: 'chain' }>;
type Step = Exclude<Link, { kind: 'call' }>;

/** The name that a step asks for, when it is written down. */
function nameOf(step: Step): string | undefined {
  if (step.kind === 'member') return step.name;
  return step.key.type === 'literal' && typeof step.key.value === 'string'
    ? step.key.value
    : undefined;
}

const LIST_NAMES = ['length', ...LIST_METHODS];

interface Place {
  readonly inference: Inference;
  readonly chain: Chain;
  readonly index: number;
}

function missing({ inference, chain, index }: Place, owner: Type, step: Step, name: string): Known {
  if (step.optional) return { type: ANY };
  const { head, links } = chain;
  const written = step.kind === 'member' ? quoted(step.name) : printExpression(step.key);
  const before = printChain(head, links.slice(0, index));
  const known = itemOf(owner) === undefined ? typeTable.get(typeTitle(owner))?.keys() : LIST_NAMES;
  const names = [...(known ?? [])].sort().map(quoted);
  const available =
    names.length === 0
      ? ''
      : `. Available properties of type '${typeTitle(owner)}' are: ${names.join(', ')}`;
  inference.findings.problem(
    printChain(head, links.slice(0, index + 1)),
    `Unrecognized property of \`${before}\`: "${name}" (${written})${available}`,
  );
  return { type: ANY };
}

/** Far ends of links are loaded one by one. */
const BY_THEMSELVES = new Set(['linkedIssue', 'inwardIssue', 'outwardIssue']);

function pay(place: Place, owner: Known, name: string, { cost, lengthIsOne }: Signature): void {
  const { findings } = place.inference;
  const next = place.chain.links[place.index + 1];
  const lengthOnly = next?.kind === 'member' && next.name === 'length';
  if (cost === '1' || (lengthOnly && lengthIsOne)) findings.payOnce(owner.batch, name);
  else if (cost === 'N') findings.payEach();
}

const CUSTOM_FIELD: Signature = { type: 'Any', cost: '1', lengthIsOne: false, isMethod: false };

function inferProperty(place: Place, owner: Known, step: Step, name: string): Known {
  const title = typeTitle(owner.type);
  const isCustomField = title === 'Issue' && /^customfield_\d+$|__/.test(name);
  const signature = isCustomField ? CUSTOM_FIELD : typeTable.get(title)?.get(name);
  if (signature === undefined) return missing(place, owner.type, step, name);
  if (!signature.isMethod) pay(place, owner, name, signature);
  const batch = owner.batch === undefined ? undefined : `${owner.batch}.${name}`;
  const type = parseType(signature.type);
  return batch === undefined || BY_THEMSELVES.has(name) ? { type } : { type, batch };
}

function inferEntityProperty(place: Place, owner: Known, name: string | undefined): Known {
  if (name === 'keys' || name === 'get') return { type: ANY };
  place.inference.findings.payOnce(owner.batch, name ?? '*');
  return { type: ANY };
}

function inferStep(place: Place, owner: Known, step: Step): Known {
  const name = nameOf(step);
  const { type } = owner;
  if (isAny(type) || typeTitle(type) === 'Map') {
    return { type: (type.kind === 'record' ? type.fields.get(name ?? '') : undefined) ?? ANY };
  }
  if (typeTitle(type) === 'EntityProperties') return inferEntityProperty(place, owner, name);
  const item = itemOf(type);
  if (item !== undefined) return inferListStep(place, owner, step, name, item);
  if (name === undefined || typeTable.get(typeTitle(type)) === undefined) return { type: ANY };
  return inferProperty(place, owner, step, name);
}

function inferListStep(
  place: Place,
  owner: Known,
  step: Step,
  name: string | undefined,
  item: Type,
): Known {
  if (name === undefined)
    return owner.batch === undefined ? { type: item } : { ...owner, type: item };
  if (name === 'length') return { type: named('Number') };
  return LIST_METHODS.has(name) ? { type: ANY } : missing(place, owner.type, step, name);
}

/** A call of a method: `owner.name(…)`. */
function inferMethod(place: Place, owner: Known, name: string, given: readonly Known[]): Known {
  const { inference, chain, index } = place;
  const item = itemOf(owner.type);
  if (item !== undefined && LIST_METHODS.has(name)) {
    const list = printChain(chain.head, chain.links.slice(0, index - 1));
    return inferListMethod({ inference, list, owner, item }, name, given);
  }
  const signature = typeTable.get(typeTitle(owner.type))?.get(name);
  if (signature?.isMethod !== true) return { type: ANY };
  if (signature.cost === 'N') inference.findings.payEach();
  const type = parseType(signature.type);
  return owner.batch === undefined ? { type } : { type, batch: `${owner.batch}.${name}` };
}

/** Infers the type of `a.b[c](d)`, link by link. */
export function inferChain(chain: Chain, names: Names, inference: Inference): Known {
  let value = inference.expression(chain.head, names);
  let owner: Known | undefined;
  let method: string | undefined;
  for (const [index, link] of chain.links.entries()) {
    const place = { inference, chain, index };
    if (link.kind === 'call') {
      const given = link.arguments.map((each) => inference.expression(each, names));
      const result =
        owner === undefined || method === undefined
          ? inference.call(value, given)
          : inferMethod(place, owner, method, given);
      [value, owner, method] = [result, undefined, undefined];
      continue;
    }
    if (link.kind === 'index') inference.expression(link.key, names);
    [owner, method] = [value, nameOf(link)];
    value = inferStep(place, owner, link);
  }
  return value;
}
