import type { PriorityRules, UrgencyBand } from './rules';
import { isWithin, problemIf, shareProblem, type RulesProblem } from './rules-problem';

const mostBands = 12;
/** A year of business days. */
const mostSlack = 260;

/** What is wrong with the bands of urgency: less time never gives fewer points. */
export function urgencyProblems({
  bands,
  otherwise,
  withoutEvidence,
  lateAsk,
}: PriorityRules['urgency']): readonly RulesProblem[] {
  const last = bands.at(-1);
  return [
    ...problemIf(bands.length === 0, 'urgency.bands', 'Add a band.'),
    ...problemIf(bands.length > mostBands, 'urgency.bands', `Keep to ${mostBands} bands.`),
    ...bands.flatMap((band, index) => bandProblems(band, bands[index - 1], index)),
    ...shareProblem(otherwise, 'urgency.otherwise'),
    ...problemIf(
      last !== undefined && otherwise > last.share,
      'urgency.otherwise',
      'Give no more than the last band: more time is less urgent.',
    ),
    ...shareProblem(withoutEvidence, 'urgency.withoutEvidence'),
    ...shareProblem(lateAsk, 'urgency.lateAsk'),
  ];
}

function bandProblems(
  { upToSlack, share }: UrgencyBand,
  before: UrgencyBand | undefined,
  index: number,
): readonly RulesProblem[] {
  const field = `urgency.bands.${index}`;
  const isWhole = Number.isInteger(upToSlack) && isWithin(upToSlack, -mostSlack, mostSlack);
  return [
    ...problemIf(!isWhole, `${field}.upToSlack`, `Give whole days, ${mostSlack} at most.`),
    ...shareProblem(share, `${field}.share`),
    ...problemIf(
      before !== undefined && upToSlack <= before.upToSlack,
      `${field}.upToSlack`,
      'Give more days than the band before.',
    ),
    ...problemIf(
      before !== undefined && share >= before.share,
      `${field}.share`,
      'Give less than the band before: more time is less urgent.',
    ),
  ];
}
