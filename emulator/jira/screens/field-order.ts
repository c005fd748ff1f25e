import { JiraError } from '../errors';

/** Where a field goes: one step or all the way, or behind the field that an address ends in. */
export interface FieldMove {
  readonly after?: string | undefined;
  readonly position?: 'Earlier' | 'Later' | 'First' | 'Last' | undefined;
}

/** The fields of a tab with one of them moved. Throws 404 where it cannot go there. */
export function moveField(ids: readonly string[], id: string, move: FieldMove): readonly string[] {
  const rest = ids.filter((each) => each !== id);
  const index = targetIndex(ids, rest, id, move);
  return [...rest.slice(0, index), id, ...rest.slice(index)];
}

function targetIndex(
  ids: readonly string[],
  rest: readonly string[],
  id: string,
  { after, position }: FieldMove,
): number {
  if (after !== undefined) return indexBehind(rest, after);
  switch (position) {
    case 'First':
      return 0;
    case 'Earlier':
      return Math.max(ids.indexOf(id) - 1, 0);
    case 'Later':
      return ids.indexOf(id) + 1;
    case 'Last':
    case undefined:
      return rest.length;
    default:
      return position satisfies never;
  }
}

function indexBehind(rest: readonly string[], after: string): number {
  const index = rest.indexOf(after.slice(after.lastIndexOf('/') + 1));
  if (index !== -1) return index + 1;
  throw new JiraError(404, [`The field '${after}' is not on the tab.`]);
}
