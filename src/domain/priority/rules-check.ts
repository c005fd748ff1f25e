import { capacityProblems, effortProblems, waitingProblems } from './check-effort-rules';
import { confidenceProblems, dealCurveProblems, stageProblems } from './check-deal-rules';
import { currencyProblems } from './check-currencies';
import { goalProblems, reuseProblems } from './check-fit-rules';
import { urgencyProblems } from './check-urgency-rules';
import type { ChosenRules, Weights } from './rules';
import { isWithin, problemIf, type RulesProblem } from './rules-problem';

/**
 * Everything that keeps rules from being published, each with the path of its value; nothing when they are
 * good. Good rules give scores of 0 to 100 before waiting whose parts add up, and to a request that has more
 * of something never less points.
 * @param today ISO date: a currency's rate of a later day is refused
 */
export function rulesProblems(rules: ChosenRules, today: string): readonly RulesProblem[] {
  return [
    ...weightProblems(rules.weights),
    ...dealCurveProblems(rules.expectedValue),
    ...stageProblems(rules.stages),
    ...currencyProblems(rules.currencies, today),
    ...confidenceProblems(rules.confidence),
    ...urgencyProblems(rules.urgency),
    ...reuseProblems(rules.reuse),
    ...goalProblems(rules.goals),
    ...effortProblems(rules.efforts),
    ...capacityProblems(rules.capacity),
    ...waitingProblems(rules.waiting),
  ];
}

/** Points that all weights give together. */
export function sumOfWeights({ deal, urgency, reuse, goals, risk }: Weights): number {
  return deal + urgency + reuse + goals + risk;
}

function weightProblems(weights: Weights): readonly RulesProblem[] {
  const wrong = Object.entries(weights).filter(
    ([, points]) => !Number.isInteger(points) || !isWithin(points, 0, 100),
  );
  if (wrong.length > 0) {
    return wrong.map(([part]) => ({
      field: `weights.${part}`,
      message: 'Give whole points, 0 to 100.',
    }));
  }
  const sum = sumOfWeights(weights);
  return problemIf(sum !== 100, 'weights', `The weights add up to ${sum}. Make them 100 together.`);
}
