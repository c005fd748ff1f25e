import { efforts, owningTeams, type Effort } from '../request-fields';
import type { PriorityRules } from './rules';
import { isWithin, problemIf, type RulesProblem } from './rules-problem';

const mostDays = 260;
const mostTeamDays = 1_000;
const mostPointsPerWeek = 20;
const mostFreeWeeks = 52;

/** What is wrong with the sizes: a larger one never scores more and always takes longer. */
export function effortProblems(rules: PriorityRules['efforts']): readonly RulesProblem[] {
  return efforts.flatMap((size, index) => sizeProblems(rules, size, efforts[index - 1]));
}

function sizeProblems(
  rules: PriorityRules['efforts'],
  size: Effort,
  smaller: Effort | undefined,
): readonly RulesProblem[] {
  const { factor, days } = rules[size];
  const before = smaller === undefined ? undefined : rules[smaller];
  const field = `efforts.${size}`;
  return [
    ...problemIf(!isFactor(factor), `${field}.factor`, 'Give 0.01 to 1, two decimals at most.'),
    ...problemIf(
      before !== undefined && factor > before.factor,
      `${field}.factor`,
      `Give no more than for ${smaller ?? 'S'}.`,
    ),
    ...problemIf(
      !(days > 0 && days <= mostDays),
      `${field}.days`,
      `Give days above 0, ${mostDays} at most.`,
    ),
    ...problemIf(
      before !== undefined && days <= before.days,
      `${field}.days`,
      `Give more days than for ${smaller ?? 'S'}.`,
    ),
  ];
}

/** Scores count factors by the hundredth. */
function isFactor(factor: number): boolean {
  return isWithin(factor, 0.01, 1) && Math.abs(factor * 100 - Math.round(factor * 100)) < 1e-9;
}

/** What is wrong with the days that teams have. */
export function capacityProblems(capacity: PriorityRules['capacity']): readonly RulesProblem[] {
  return owningTeams.flatMap((team) =>
    problemIf(
      !isWithin(capacity[team], 0, mostTeamDays),
      `capacity.${team}`,
      `Give days in a week, 0 to ${mostTeamDays}.`,
    ),
  );
}

/** What is wrong with the points for waiting. */
export function waitingProblems({
  pointsPerWeek,
  freeWeeks,
}: PriorityRules['waiting']): readonly RulesProblem[] {
  const isWhole = (value: number, most: number) =>
    Number.isInteger(value) && isWithin(value, 0, most);
  return [
    ...problemIf(
      !isWhole(pointsPerWeek, mostPointsPerWeek),
      'waiting.pointsPerWeek',
      `Give whole points, 0 to ${mostPointsPerWeek}.`,
    ),
    ...problemIf(
      !isWhole(freeWeeks, mostFreeWeeks),
      'waiting.freeWeeks',
      `Give whole weeks, 0 to ${mostFreeWeeks}.`,
    ),
  ];
}
