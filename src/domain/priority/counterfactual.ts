import { dealsOf } from './opportunity';
import type { PriorityRules } from './rules';
import { score, type Score, type ScoreInputs } from './score';
import type { WhatIf } from './what-if';
import { whatIfs } from './what-ifs';

/** What would change a score. */
export type Counterfactual = {
  /** Difference of the totals; the most of it where a missing input is filled in. */
  readonly points: number;
  /** "+3 if the record of OPP-1 is confirmed". Tells no amount. */
  readonly text: string;
};

/** More of them than this is advice that nobody reads. */
const mostTold = 3;

type Judged = WhatIf & { readonly points: number; readonly tellsDeals: readonly string[] };

/**
 * Up to three changes of the inputs that would change the total, each judged by scoring the changed inputs: what
 * somebody can mend first, then what another request would get, and the worst that time brings.
 * @param unseen opportunities whose figures the person may not know: what would tell of them is left out
 */
export function counterfactuals(
  inputs: ScoreInputs,
  rules: PriorityRules,
  unseen: readonly string[] = [],
): readonly Counterfactual[] {
  const before = score(inputs, rules);
  const judged = whatIfs(inputs, rules)
    .map((whatIf) => judge(whatIf, inputs, before, rules))
    .filter(({ tellsDeals }) => !tellsDeals.some((key) => unseen.includes(key)));
  const losses = judged.filter(({ kind, points }) => kind === 'loss' && points < 0);
  const loss = losses.toSorted((a, b) => a.points - b.points).slice(0, 1);
  const gains = (kind: WhatIf['kind']) =>
    judged
      .filter((each) => each.kind === kind && each.points > 0)
      .toSorted((a, b) => b.points - a.points);
  const told = [...once(gains('mend')), ...oneOfEach(inputs, gains('change'))];
  return [...told.slice(0, mostTold - loss.length), ...loss].map(counterfactual);
}

function judge(whatIf: WhatIf, inputs: ScoreInputs, before: Score, rules: PriorityRules): Judged {
  const after = score(whatIf.inputs, rules);
  const known = dealsOf(inputs.deal).flatMap((deal) =>
    deal.kind === 'known' ? [deal.opportunity.key] : [],
  );
  const tellsDeals = toldBy(before, after).filter((key) => known.includes(key));
  return { ...whatIf, points: after.total - before.total, tellsDeals };
}

/** The opportunities whose figures stand behind the parts that differ. */
function toldBy(before: Score, after: Score): readonly string[] {
  return after.parts.flatMap((part, index) => {
    const was = before.parts[index];
    const isSame = was?.exact.min === part.exact.min && was.exact.max === part.exact.max;
    return isSame ? [] : [...(was?.tellsDeals ?? []), ...(part.tellsDeals ?? [])];
  });
}

/** Of several ways to fill in the same, the best. */
function once(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(
    ({ condition }, index) => judged.findIndex((each) => each.condition === condition) === index,
  );
}

/** Of several earlier dates the latest that gives more: the others only ask for more haste. */
function oneOfEach(inputs: ScoreInputs, judged: readonly Judged[]): readonly Judged[] {
  const isDate = (each: Judged) => each.inputs.neededBy !== inputs.neededBy;
  const [latest] = judged
    .filter(isDate)
    .toSorted((a, b) => ((a.inputs.neededBy ?? '') < (b.inputs.neededBy ?? '') ? 1 : -1));
  return judged.filter((each) => !isDate(each) || each === latest);
}

function counterfactual({ points, condition, atBest }: Judged): Counterfactual {
  const signed = points < 0 ? `−${-points}` : `+${points}`;
  return { points, text: `${atBest ? 'Up to ' : ''}${signed} if ${condition}` };
}
