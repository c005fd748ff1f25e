import type { CallValue, ParsedInput } from '../contract/calls';
import type { Desk } from '../domain/desk';
import type { LibraryAsset } from '../domain/library-index';
import { candidatesOf, similarTo, type AssetMatch, type Match } from '../domain/similar';
import { notSetUp } from './desk-access';
import { maySeeLibrary } from './library-access';
import { done, type Caller, type Outcome } from './outcome';
import type { LibraryIndex } from './ports/assets';
import type { DeskStore } from './ports/desk-store';
import type { LibraryPages } from './ports/library-pages';
import type { People } from './ports/people';
import type { SimilarRequests } from './ports/similar-requests';

export type FindSimilarPorts = {
  readonly desks: DeskStore;
  readonly people: People;
  readonly pages: LibraryPages;
  readonly library: LibraryIndex;
  /** As the person: nobody finds a request that they may not see. */
  readonly similarRequests: SimilarRequests;
};

type Found = CallValue<'findSimilar'>['matches'][number];

/** What the request form finds in the browser, for callers that have no copy of the library. */
export async function findSimilar(
  ports: FindSimilarPorts,
  caller: Caller,
  draft: ParsedInput<'findSimilar'>,
): Promise<Outcome<CallValue<'findSimilar'>>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  const [assets, requests] = await Promise.all([
    visibleAssets(ports, desk, caller),
    visibleRequests(ports, desk, caller),
  ]);
  const matches = similarTo(draft, candidatesOf([...assets, ...requests]));
  return done({ matches: matches.map(foundOf) });
}

async function visibleAssets(
  ports: FindSimilarPorts,
  desk: Desk,
  caller: Caller,
): Promise<readonly AssetMatch[]> {
  if (!(await maySeeLibrary(ports, desk, caller))) return [];
  const { shards } = await ports.library.directory();
  const found = await ports.library.shards(Object.keys(shards));
  return found.flatMap(({ assets }) => assets.map(assetMatch));
}

async function visibleRequests(
  { people, similarRequests }: FindSimilarPorts,
  desk: Desk,
  { accountId }: Caller,
): Promise<readonly Match[]> {
  const mayBrowse = await people.may(accountId, 'BROWSE_PROJECTS', desk.project.id);
  return mayBrowse ? similarRequests.newest(desk, accountId) : [];
}

function assetMatch({ id, title, summary, type, industries, pagePath }: LibraryAsset): AssetMatch {
  return { kind: 'asset', id, title, text: summary, type, industries, path: pagePath };
}

function foundOf({ text: _, ...match }: Match): Found {
  return { ...match, industries: [...match.industries] };
}
