import { reuseLevels } from '../request-fields';
import type { Goal, PriorityRules, ReuseAnchor } from './rules';
import { isWithin, problemIf, type RulesProblem } from './rules-problem';

const longestAnchor = 255;
/** Jira's limit for an option. */
const longestGoal = 255;
const mostGoals = 20;
const mostPoints = 100;
const mostCounted = 3;

/** What is wrong with the rubric of reuse: the levels of Jira's field `Reuse`, each once with its words. */
export function reuseProblems(rubric: readonly ReuseAnchor[]): readonly RulesProblem[] {
  const levels = rubric.map(({ level }) => level).toSorted((a, b) => a - b);
  const isWhole =
    levels.length === reuseLevels.length && levels.every((level, index) => level === index);
  return [
    ...problemIf(
      !isWhole,
      'reuse',
      `Describe the levels 0 to ${reuseLevels.length - 1}, each once.`,
    ),
    ...rubric.flatMap(({ anchor }, index) => [
      ...problemIf(
        anchor.trim() === '',
        `reuse.${index}.anchor`,
        'Say in a few words who uses such an asset.',
      ),
      ...problemIf(
        anchor.length > longestAnchor,
        `reuse.${index}.anchor`,
        `Keep to ${longestAnchor} characters.`,
      ),
    ]),
  ];
}

/** What is wrong with the goals of the quarter. */
export function goalProblems({
  quarter,
  counted,
  list,
}: PriorityRules['goals']): readonly RulesProblem[] {
  return [
    ...problemIf(
      !/^20\d\d-Q[1-4]$/.test(quarter),
      'goals.quarter',
      'Write the quarter like 2026-Q4.',
    ),
    ...problemIf(
      !Number.isInteger(counted) || !isWithin(counted, 1, mostCounted),
      'goals.counted',
      `Count 1 to ${mostCounted} goals of a request.`,
    ),
    ...problemIf(list.length === 0, 'goals.list', 'Add a goal.'),
    ...problemIf(list.length > mostGoals, 'goals.list', `Keep to ${mostGoals} goals.`),
    ...list.flatMap((goal, index) => oneGoalProblems(goal, list.slice(0, index), index)),
  ];
}

function oneGoalProblems(
  { name, points }: Goal,
  earlier: readonly Goal[],
  index: number,
): readonly RulesProblem[] {
  const field = `goals.list.${index}`;
  const isTwice = earlier.some((each) => sameWords(each.name) === sameWords(name));
  return [
    ...problemIf(name.trim() === '', `${field}.name`, 'Name the goal.'),
    ...problemIf(name.trim() !== '' && isTwice, `${field}.name`, 'This goal is there twice.'),
    ...problemIf(
      name.length > longestGoal,
      `${field}.name`,
      `Keep the name to ${longestGoal} characters.`,
    ),
    ...problemIf(
      !Number.isInteger(points) || !isWithin(points, 1, mostPoints),
      `${field}.points`,
      `Give whole points, 1 to ${mostPoints}.`,
    ),
  ];
}

const sameWords = (name: string) => name.trim().toLowerCase();
