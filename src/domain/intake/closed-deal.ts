import { dayWords, utcDate } from '../calendar';
import type { Opportunity } from '../priority/opportunity';
import { readStage, type StageRule } from '../priority/stage';

/**
 * Why a request cannot name a deal: it is won or lost already. Nothing for a deal that is open or whose
 * stage is not known.
 * @param now ISO instant; a close date that is yet to come is a plan and is not told
 */
export function closedDealRefusal(
  { stage, pipeline, closeDate }: Pick<Opportunity, 'stage' | 'pipeline' | 'closeDate'>,
  stages: readonly StageRule[],
  now: string,
): string | undefined {
  if (stage === undefined || readStage(stage, stages, pipeline).kind !== 'closed') return undefined;
  const isPast = closeDate !== undefined && closeDate <= utcDate(now);
  const closed = isPast ? `${stage} on ${dayWords(closeDate)}` : stage;
  return `${closed}: a closed deal gives a request no urgency. Choose another or leave it out.`;
}
