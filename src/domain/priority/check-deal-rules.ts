import type { PriorityRules } from './rules';
import { isWithin, problemIf, shareProblem, type RulesProblem } from './rules-problem';
import type { StageRule } from './stage';

/** No deal is worth more, in any base currency. */
const mostMoney = 1_000_000_000_000;
const mostStages = 100;
const longestStage = 255;
const mostTiers = 6;
const mostDays = 3_650;

/** What is wrong with the curve of the expected value. */
export function dealCurveProblems({
  knee,
  top,
}: PriorityRules['expectedValue']): readonly RulesProblem[] {
  const money = 'Give an amount, 1 or more, in the base currency.';
  const isAmount = (amount: number) => isWithin(amount, 1, mostMoney);
  return [
    ...problemIf(!isAmount(knee), 'expectedValue.knee', money),
    ...problemIf(!isAmount(top), 'expectedValue.top', money),
    ...problemIf(
      isAmount(knee) && isAmount(top) && top <= knee,
      'expectedValue.top',
      'Give more than the value at which the curve bends.',
    ),
  ];
}

/** What is wrong with the table of win rates. */
export function stageProblems(stages: readonly StageRule[]): readonly RulesProblem[] {
  const hasOpen = stages.some(({ closed }) => closed !== true);
  return [
    ...problemIf(!hasOpen, 'stages', 'Add a stage in which a deal is still open.'),
    ...problemIf(stages.length > mostStages, 'stages', `Keep to ${mostStages} stages.`),
    ...stages.flatMap((stage, index) => oneStageProblems(stage, stages.slice(0, index), index)),
  ];
}

function oneStageProblems(
  { stage, pipeline, winRate }: StageRule,
  earlier: readonly StageRule[],
  index: number,
): readonly RulesProblem[] {
  const field = `stages.${index}`;
  const isTwice = earlier.some((each) => each.stage === stage && each.pipeline === pipeline);
  const where = pipeline === undefined ? '' : ' for this pipeline';
  return [
    ...problemIf(stage.trim() === '', `${field}.stage`, 'Name the stage as the CRM does.'),
    ...problemIf(stage.length > longestStage, `${field}.stage`, tooLong),
    ...problemIf(
      stage.trim() !== '' && isTwice,
      `${field}.stage`,
      `This stage is there twice${where}.`,
    ),
    ...problemIf((pipeline?.length ?? 0) > longestStage, `${field}.pipeline`, tooLong),
    ...shareProblem(winRate, `${field}.winRate`),
  ];
}

const tooLong = `Keep to ${longestStage} characters.`;

/** What is wrong with how far deals are trusted: an older record or one pushed oftener is never trusted more. */
export function confidenceProblems({
  tiers,
  otherwise,
}: PriorityRules['confidence']): readonly RulesProblem[] {
  const last = tiers.at(-1);
  return [
    ...problemIf(tiers.length > mostTiers, 'confidence.tiers', `Keep to ${mostTiers} steps.`),
    ...tiers.flatMap((_, index) => tierProblems(tiers, index)),
    ...shareProblem(otherwise, 'confidence.otherwise'),
    ...problemIf(
      last !== undefined && otherwise > last.share,
      'confidence.otherwise',
      'Trust other records no more than those of the last step.',
    ),
  ];
}

type Tiers = PriorityRules['confidence']['tiers'];

function tierProblems(tiers: Tiers, index: number): readonly RulesProblem[] {
  const { days = 0, pushes = 0, share = 0 } = tiers[index] ?? {};
  const before = tiers[index - 1];
  const field = `confidence.tiers.${index}`;
  const areWhole = (count: number) => Number.isInteger(count) && isWithin(count, 0, mostDays);
  return [
    ...problemIf(!areWhole(days), `${field}.days`, `Give whole days, 0 to ${mostDays}.`),
    ...problemIf(!areWhole(pushes), `${field}.pushes`, 'Give a whole number, 0 or more.'),
    ...shareProblem(share, `${field}.share`),
    ...problemIf(
      before !== undefined && days <= before.days,
      `${field}.days`,
      'Give more days than the step before.',
    ),
    ...problemIf(
      before !== undefined && pushes < before.pushes,
      `${field}.pushes`,
      'Allow at least as many pushes as the step before.',
    ),
    ...problemIf(
      before !== undefined && share > before.share,
      `${field}.share`,
      'Trust an older record no more than a younger one.',
    ),
  ];
}
