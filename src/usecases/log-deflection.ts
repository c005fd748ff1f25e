import type { CallValue, ParsedInput } from '../contract/calls';
import type { Desk } from '../domain/desk';
import { shortened } from '../domain/shortened';
import { notSetUp } from './desk-access';
import { mayNotRequest } from './get-request-form';
import { maySeeLibrary } from './library-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { Assets } from './ports/assets';
import type { Deflections } from './ports/deflections';
import type { DeskStore } from './ports/desk-store';
import type { LibraryPages } from './ports/library-pages';
import type { People } from './ports/people';
import type { Requests } from './ports/requests';

export type LogDeflectionPorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly pages: LibraryPages;
  readonly assets: Assets;
  /** As the person. */
  readonly requests: Requests;
  readonly deflections: Deflections;
  readonly now: () => string;
};

type Input = ParsedInput<'logDeflection'>;

/** Enough to see later which words led to a match. */
const keptWords = 500;

/**
 * Keeps that a person found what they needed. Only who could have asked counts, and only for what they can
 * see; whether they asked for the type all the same within 14 days is counted when figures are made.
 */
export async function logDeflection(
  ports: LogDeflectionPorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<CallValue<'logDeflection'>>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const { accountId } = caller;
  if (!(await ports.people.may(accountId, 'CREATE_ISSUES', desk.project.id))) {
    return refused('not-allowed', mayNotRequest(desk.project.key));
  }
  const type = await typeOf(ports, desk, caller, input);
  if (type === undefined) {
    return refused('not-found', 'This does not exist any more, or you may not see it.');
  }
  const { kind, id, assetType = type } = input;
  const words = shortened(input.words, keptWords);
  await ports.deflections.log({ accountId, at: ports.now(), kind, id, assetType, words });
  return done({});
}

/** Asset type of what was found; nothing when the person may not see it. */
async function typeOf(
  ports: LogDeflectionPorts,
  desk: Desk,
  caller: Caller,
  { kind, id }: Input,
): Promise<string | undefined> {
  if (kind === 'asset') {
    const [isSeen, found] = await Promise.all([
      maySeeLibrary(ports, desk, caller),
      ports.assets.find(id),
    ]);
    return isSeen ? found?.asset.type : undefined;
  }
  const found = await ports.requests.find(desk, id);
  return found?.projectId === desk.project.id ? (found.values.assetType ?? 'Other') : undefined;
}
