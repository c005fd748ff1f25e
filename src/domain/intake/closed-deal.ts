import { dayWords, utcDate } from '../calendar';
import { readStage, type Opportunity } from '../priority/opportunity';

/**
 * Why a request cannot name a deal: it is won or lost already. Nothing for a deal that is open or whose
 * stage is not known.
 * @param now ISO instant; a close date that is yet to come is a plan and is not told
 */
export function closedDealRefusal(
  { stage, closeDate }: Pick<Opportunity, 'stage' | 'closeDate'>,
  now: string,
): string | undefined {
  if (stage === undefined || readStage(stage).kind !== 'closed') return undefined;
  const isPast = closeDate !== undefined && closeDate <= utcDate(now);
  const closed = isPast ? `${stage} on ${dayWords(closeDate)}` : stage;
  return `${closed}: a closed deal gives a request no urgency. Choose another or leave it out.`;
}
