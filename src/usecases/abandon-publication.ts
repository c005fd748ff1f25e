import type { AssetRequest } from '../domain/asset-request';
import { finalFile, type DraftVersion } from '../domain/draft';
import {
  failureMessage,
  planPublication,
  type PublicationFailure,
  type PublicationJob,
} from '../domain/publication';
import { findOnDesk } from './desk-access';
import { ProductFailure } from './ports/product-failure';
import type { PublishAssetPorts } from './publication-steps';

type AbandonPorts = Pick<
  PublishAssetPorts,
  'desks' | 'requests' | 'changes' | 'ledgers' | 'publications' | 'hash'
>;

/** Gives up a publication that is still to be done and cannot be; a job that has nothing to do is left alone. */
export async function abandonPublication(
  ports: AbandonPorts,
  job: PublicationJob,
  failure: PublicationFailure,
): Promise<void> {
  const found = await findOnDesk(ports, job.issueId);
  if (found.kind !== 'found') return;
  const { request } = found;
  const plan = planPublication(request, await ports.ledgers.read(request.id), job, ports.hash);
  if (plan.kind === 'publish')
    await giveUp(ports, { request, version: plan.version, job, failure });
}

export type GivenUp = {
  readonly request: AssetRequest;
  readonly version: DraftVersion;
  readonly job: PublicationJob;
  readonly failure: PublicationFailure;
};

/**
 * Says on the request, once, what failed and what to do, to the person who makes the asset; then marks the
 * checkpoint, so that late deliveries of the job do nothing. Ordering the publication again lifts the mark.
 */
export async function giveUp(
  { changes, publications }: AbandonPorts,
  { request, version, job, failure }: GivenUp,
): Promise<void> {
  const checkpoint = await publications.find(job);
  if (checkpoint.failed !== undefined || checkpoint.told) return;
  const text = failureMessage(failure, finalFile(version)?.filename ?? 'the file', checkpoint);
  if (!(await changes.hasComment(request.id, text))) {
    const mention = request.assignee ?? request.reporter;
    const result = await changes.comment(request.id, { mention, text });
    if (result.kind !== 'changed') {
      throw new ProductFailure('unavailable', `The comment was answered with ${result.kind}`);
    }
  }
  await publications.save(job, { ...checkpoint, failed: failure });
}
