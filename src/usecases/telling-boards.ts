import type { Outcome } from './outcome';
import type { BoardNews } from './ports/board-news';

export type TellingBoardsPorts = {
  readonly boardNews: BoardNews;
  readonly reportFailure: (where: string, failure: unknown) => void;
};

/**
 * Tells the boards of others about requests once their change is made. The change counts even where nobody
 * can be told: those boards read again when somebody comes back to them.
 */
export async function tellingBoards<Value>(
  { boardNews, reportFailure }: TellingBoardsPorts,
  issueIds: readonly string[],
  change: Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const outcome = await change;
  if (outcome.kind !== 'done') return outcome;
  try {
    await boardNews.changed(issueIds);
  } catch (failure) {
    reportFailure('boardNews', failure);
  }
  return outcome;
}
