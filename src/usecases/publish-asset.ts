import { isAssetId, assetFrom, assetIdOf, labelsOf, type Asset } from '../domain/asset';
import type { AssetRequest } from '../domain/asset-request';
import { utcDate } from '../domain/calendar';
import { finalFile, type DraftBrief, type DraftVersion } from '../domain/draft';
import { shardWithRoom } from '../domain/library-index';
import { planPublication, type Checkpoint, type PublicationJob } from '../domain/publication';
import { giveUp } from './abandon-publication';
import { findOnDesk } from './desk-access';
import type { Assets, StoredAsset } from './ports/assets';
import { ProductFailure } from './ports/product-failure';
import { publicationSteps, type PublishAssetPorts } from './publication-steps';

/**
 * Publishes the approved version of a delivered request, once: asset record, page, file, labels, index,
 * comment. The checkpoint is stored after every step, and every step finds what it did before; so the job
 * may be cut off anywhere and delivered any number of times, and there is one page and one comment.
 */
export async function publishAsset(ports: PublishAssetPorts, job: PublicationJob): Promise<void> {
  const found = await findOnDesk(ports, job.issueId);
  if (found.kind !== 'found') return;
  const { desk, request } = found;
  const plan = planPublication(request, await ports.ledgers.read(request.id), job, ports.hash);
  if (plan.kind !== 'publish') return;
  const { version } = plan;
  const before = await ports.publications.find(job);
  if (before.failed !== undefined) return;
  if (isFileGone(request, version, before)) {
    return giveUp(ports, { request, version, job, failure: 'file-gone' });
  }
  let checkpoint = await begun(ports, request, job, version);
  const { asset } = checkpoint;
  for (const step of publicationSteps) {
    const next = await step({ ports, desk, request, asset }, checkpoint);
    if (next === undefined) continue;
    await ports.publications.save(job, next);
    checkpoint = { ...next, asset };
  }
}

/** Whether the approved file was deleted before the library had it. */
function isFileGone(request: AssetRequest, version: DraftVersion, done: Checkpoint): boolean {
  if (done.file !== undefined || done.indexed) return false;
  const file = finalFile(version);
  return !request.attachments.some(({ id }) => id === file?.id);
}

type Begun = Checkpoint & { readonly asset: Asset };

async function begun(
  ports: PublishAssetPorts,
  request: AssetRequest,
  job: PublicationJob,
  version: DraftVersion,
): Promise<Begun> {
  const checkpoint = await ports.publications.find(job);
  if (checkpoint.asset !== undefined) return { ...checkpoint, asset: checkpoint.asset };
  const first = { ...checkpoint, ...(await recordAsset(ports, request, version)) };
  await ports.publications.save(job, first);
  return first;
}

/** A new asset, or the next version of the one that this request made or updates. */
async function recordAsset(
  ports: PublishAssetPorts,
  request: AssetRequest,
  version: DraftVersion,
): Promise<Begun> {
  const file = finalFile(version);
  if (file === undefined) throw new Error('An approved version without a file was published.');
  const existing = await assetToUpdate(ports.assets, request, version.brief);
  const shard = existing?.asset.shard ?? shardWithRoom(await ports.library.directory());
  const delivered = { version, file, shard, on: utcDate(ports.now()) };
  const asset = assetFrom(request, delivered, existing?.asset);
  if (asset !== existing?.asset) {
    const result = await ports.assets.store(asset, existing?.revision);
    if (result === 'conflict') throw new ProductFailure('busy', 'The asset was changed meanwhile');
  }
  return { asset, staleLabels: staleLabels(existing?.asset, asset) };
}

async function assetToUpdate(
  assets: Assets,
  request: AssetRequest,
  { requestKind, updatesAsset }: DraftBrief,
): Promise<StoredAsset | undefined> {
  if (requestKind === 'Update existing' && updatesAsset !== undefined && isAssetId(updatesAsset)) {
    const named = await assets.find(updatesAsset);
    if (named !== undefined) return named;
  }
  return assets.find(assetIdOf(request));
}

function staleLabels(before: Asset | undefined, after: Asset): readonly string[] {
  const labels = labelsOf(after);
  return before === undefined ? [] : labelsOf(before).filter((label) => !labels.includes(label));
}
