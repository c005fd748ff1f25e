import type { CallValue, ParsedInput } from '../contract/calls';
import { notSetUp } from './desk-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { KeptBoardViews } from './ports/board-views';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';

export type SaveBoardViewsPorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly boardViews: KeptBoardViews;
};

type Input = ParsedInput<'saveBoardViews'>;

/** Keeps the views of the person who calls. Changes that were made to older views than the kept ones are refused. */
export async function saveBoardViews(
  { desks, people, boardViews }: SaveBoardViewsPorts,
  { accountId }: Caller,
  { revision, list }: Input,
): Promise<Outcome<CallValue<'saveBoardViews'>>> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  const { id, key } = desk.project;
  if (!(await people.may(accountId, 'BROWSE_PROJECTS', id))) {
    return refused('not-allowed', `You may not see ${key}. Ask its admin.`);
  }
  const names = new Set(list.map(({ name }) => name.toLowerCase()));
  if (names.size < list.length) {
    return refused('bad-input', 'You have a view of that name. Choose another name.');
  }
  const views = { revision: revision + 1, list };
  if ((await boardViews.save(accountId, views)) === 'stored') return done(views);
  return refused('conflict', 'You changed your views in another tab. Reload and try again.');
}
