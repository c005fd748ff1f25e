import { efforts, owningTeams } from '../request-fields';
import type { ChosenRules } from './rules';
import { rulesSections, type RulesSection } from './rules-section';

/** One thing that rules say, in words: "Win rate of Proposal", "40%". */
export type RuleLine = {
  readonly section: RulesSection;
  readonly label: string;
  readonly value: string;
};

/** One thing that two rules say differently; empty where one of them does not say it. */
export type RuleDifference = {
  readonly section: RulesSection;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** Everything that rules say, in the order of the page. No two lines have one label. */
export function ruleLines(rules: ChosenRules): readonly RuleLine[] {
  return rulesSections.flatMap((section) =>
    linesOf(rules, section).map(([label, value]) => ({ section, label, value })),
  );
}

/** What one version says and another says differently. */
export function rulesDifference(
  before: ChosenRules,
  after: ChosenRules,
): readonly RuleDifference[] {
  const [was, is] = [byLabel(before), byLabel(after)];
  const labels = new Map([...was, ...is]);
  return [...labels.values()]
    .map(({ section, label }) => ({
      section,
      label,
      before: was.get(label)?.value ?? '',
      after: is.get(label)?.value ?? '',
    }))
    .filter((line) => line.before !== line.after)
    .toSorted((one, other) => place(one) - place(other));
}

const place = ({ section }: RuleDifference) => rulesSections.indexOf(section);

const byLabel = (rules: ChosenRules) =>
  new Map(ruleLines(rules).map((line) => [line.label, line] as const));

type Line = readonly [label: string, value: string];

function linesOf(rules: ChosenRules, section: RulesSection): readonly Line[] {
  switch (section) {
    case 'weights':
      return weightLines(rules);
    case 'deal':
      return dealLines(rules);
    case 'confidence':
      return confidenceLines(rules);
    case 'urgency':
      return urgencyLines(rules);
    case 'reuse':
      return rules.reuse.map(({ level, anchor }) => [`Reuse level ${level}`, anchor]);
    case 'goals':
      return goalLines(rules);
    case 'effort':
      return effortLines(rules);
    case 'waiting':
      return waitingLines(rules);
    default:
      return section satisfies never;
  }
}

const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;

function weightLines({ weights }: ChosenRules): readonly Line[] {
  return [
    ['Weight of deal value', String(weights.deal)],
    ['Weight of urgency', String(weights.urgency)],
    ['Weight of reuse', String(weights.reuse)],
    ['Weight of enablement goals', String(weights.goals)],
    ['Weight of live risk', String(weights.risk)],
  ];
}

function dealLines({ expectedValue, stages, currencies }: ChosenRules): readonly Line[] {
  return [
    ['Value at which the curve bends', String(expectedValue.knee)],
    ['Value that gives all points', String(expectedValue.top)],
    ...stages.map(({ stage, pipeline, winRate, closed }): Line => {
      const of = pipeline === undefined ? stage : `${stage} in ${pipeline}`;
      return [`Win rate of ${of}`, closed === true ? 'closed' : percent(winRate)];
    }),
    ['Base currency', currencies.base],
    ...currencies.rates.map(({ code, rate, date }): Line => [
      `Rate of ${code}`,
      `${rate} of ${date}`,
    ]),
  ];
}

function confidenceLines({ confidence: { tiers, otherwise } }: ChosenRules): readonly Line[] {
  return [
    ...tiers.map(({ days, pushes, share }, index): Line => [
      `Confidence, step ${index + 1}`,
      `${percent(share)} up to ${days} days and ${pushes} pushes`,
    ]),
    ['Confidence otherwise', percent(otherwise)],
  ];
}

function urgencyLines({ urgency }: ChosenRules): readonly Line[] {
  const { bands, otherwise, withoutEvidence, lateAsk } = urgency;
  return [
    ...bands.map(({ upToSlack, share }, index): Line => [
      `Urgency, band ${index + 1}`,
      `${percent(share)} up to ${upToSlack} days of slack`,
    ]),
    ['Urgency with more slack', percent(otherwise)],
    ['Most urgency without deadline evidence', percent(withoutEvidence)],
    ['Most urgency when asked too late', percent(lateAsk)],
  ];
}

function goalLines({ goals: { quarter, counted, list } }: ChosenRules): readonly Line[] {
  return [
    ['Quarter', quarter],
    ['Goals that count', String(counted)],
    ...list.map(({ name, points }): Line => [`Points of the goal ${name}`, String(points)]),
  ];
}

function effortLines({ efforts: sizes, capacity }: ChosenRules): readonly Line[] {
  return [
    ...efforts.map((size): Line => [
      `Size ${size}`,
      `× ${sizes[size].factor}, ${sizes[size].days} days`,
    ]),
    ...owningTeams.map((team): Line => [`Days of ${team} in a week`, String(capacity[team])]),
  ];
}

function waitingLines({ waiting }: ChosenRules): readonly Line[] {
  return [
    ['Points for a week of waiting', String(waiting.pointsPerWeek)],
    ['Weeks that give no points', String(waiting.freeWeeks)],
  ];
}
