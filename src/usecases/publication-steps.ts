import { labelsOf, pageTitleOf, type Asset } from '../domain/asset';
import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { Hash } from '../domain/draft';
import type { LibraryAsset } from '../domain/library-index';
import type { Checkpoint } from '../domain/publication';
import type { Assets, LibraryIndex } from './ports/assets';
import type { DeskStore } from './ports/desk-store';
import type { LibraryPage, LibraryPages, PageContent } from './ports/library-pages';
import { ProductFailure } from './ports/product-failure';
import type { Publications } from './ports/publications';
import type { RequestChanges, Requests } from './ports/requests';
import type { ReviewLedgers } from './ports/review-ledgers';

export type PublishAssetPorts = {
  readonly desks: DeskStore;
  /** As the app. */
  readonly requests: Requests;
  /** As the app. */
  readonly changes: RequestChanges;
  readonly ledgers: ReviewLedgers;
  readonly assets: Assets;
  readonly library: LibraryIndex;
  readonly pages: LibraryPages;
  readonly publications: Publications;
  readonly hash: Hash;
  readonly now: () => string;
};

/** What every step works on. */
type Publication = {
  readonly ports: PublishAssetPorts;
  readonly desk: Desk;
  readonly request: AssetRequest;
  readonly asset: Asset;
};

/** Takes one step and answers what it adds to the checkpoint; nothing when there is nothing to do. */
export type PublicationStep = (
  publication: Publication,
  checkpoint: Checkpoint,
) => Promise<Checkpoint | undefined>;

/** The steps after the asset record, in order. Without Confluence the first three have nothing to do. */
export const publicationSteps: readonly PublicationStep[] = [
  writePage,
  copyFile,
  tagPage,
  indexAsset,
  tellRequester,
];

async function writePage(
  { ports, desk, request, asset }: Publication,
  checkpoint: Checkpoint,
): Promise<Checkpoint | undefined> {
  if (desk.library === undefined || checkpoint.page !== undefined) return undefined;
  const { spaceId } = desk.library;
  const content = contentOf(asset, request);
  const known =
    asset.pageId === undefined ? undefined : await ports.pages.update(asset.pageId, content);
  const page = known ?? (await findOrCreate(ports.pages, spaceId, content));
  await rememberPage(ports.assets, asset, page);
  return { ...checkpoint, page };
}

/** The title holds the asset's id, so a page that was made just before a failure is found by it. */
async function findOrCreate(
  pages: LibraryPages,
  spaceId: string,
  content: PageContent,
): Promise<LibraryPage> {
  const existing = await pages.find(spaceId, content.title);
  if (existing === undefined) return pages.create(spaceId, content);
  return (await pages.update(existing.id, content)) ?? existing;
}

async function rememberPage(assets: Assets, { id }: Asset, page: LibraryPage): Promise<void> {
  const stored = await assets.find(id);
  if (stored === undefined || stored.asset.pageId === page.id) return;
  const result = await assets.store({ ...stored.asset, pageId: page.id }, stored.revision);
  if (result === 'conflict') throw new ProductFailure('busy', 'The asset was changed meanwhile');
}

async function copyFile(
  { ports, asset }: Publication,
  checkpoint: Checkpoint,
): Promise<Checkpoint | undefined> {
  if (checkpoint.page === undefined || checkpoint.file !== undefined) return undefined;
  const { id: attachmentId, filename, size } = asset.file;
  const original = { attachmentId, filename, size };
  return { ...checkpoint, file: await ports.pages.copyFile(checkpoint.page.id, original) };
}

async function tagPage(
  { ports, asset }: Publication,
  checkpoint: Checkpoint,
): Promise<Checkpoint | undefined> {
  const { page, tagged, staleLabels } = checkpoint;
  if (page === undefined || tagged) return undefined;
  await ports.pages.label(page.id, labelsOf(asset), staleLabels ?? []);
  const { id: assetId, version, issueKey, fingerprint } = asset;
  await ports.pages.mark(page.id, { assetId, version, issueKey, fingerprint });
  return { ...checkpoint, tagged: true };
}

async function indexAsset(
  { ports, asset }: Publication,
  checkpoint: Checkpoint,
): Promise<Checkpoint | undefined> {
  if (checkpoint.indexed) return undefined;
  const result = await ports.library.put(asset.shard, entryOf(asset, checkpoint));
  if (result === 'conflict') throw new ProductFailure('busy', 'The library was changed meanwhile');
  return { ...checkpoint, indexed: true };
}

async function tellRequester(
  { ports, request, asset }: Publication,
  checkpoint: Checkpoint,
): Promise<Checkpoint | undefined> {
  if (checkpoint.told) return undefined;
  const mark = `(${asset.id}, version ${asset.version})`;
  if (!(await ports.changes.hasComment(request.id, mark))) {
    const { page } = checkpoint;
    const place = page === undefined ? 'attached to this request' : 'in the library';
    const result = await ports.changes.comment(request.id, {
      mention: request.reporter,
      text: `Your asset is approved and ${place} ${mark}.`,
      link: page && { text: asset.title, url: page.url },
    });
    if (result.kind !== 'changed') {
      throw new ProductFailure('unavailable', `The comment was answered with ${result.kind}`);
    }
  }
  return { ...checkpoint, told: true };
}

function contentOf(asset: Asset, request: AssetRequest): PageContent {
  return {
    title: pageTitleOf(asset),
    paragraphs: asset.summary === '' ? [] : [asset.summary],
    facts: [
      ['Type', asset.type],
      ['Industry', asset.industries.join(', ')],
      ['Version', String(asset.version)],
      ['Published', asset.published],
      ['Valid until', asset.expires],
      ['Asset id', asset.id],
    ],
    filename: asset.file.filename,
    request: { key: request.key, url: `/browse/${request.key}` },
    versionMessage: `Asset version ${asset.version}`,
  };
}

function entryOf(asset: Asset, { page, file }: Checkpoint): LibraryAsset {
  const { id, title, summary, type, industries, version, published, issueKey } = asset;
  const downloadPath = file?.downloadPath ?? `/rest/api/3/attachment/content/${asset.file.id}`;
  return {
    id,
    title,
    summary,
    type,
    industries,
    version,
    published,
    issueKey,
    pagePath: page?.path ?? `/browse/${issueKey}`,
    file: { name: asset.file.filename, size: asset.file.size, downloadPath },
  };
}
