import { publicationJob, type PublicationJob } from '../../src/domain/publication';
import { abandonPublication } from '../../src/usecases/abandon-publication';
import { orderPublication } from '../../src/usecases/order-publication';
import { publishAsset } from '../../src/usecases/publish-asset';
import { allApprove, assetRequest, file, ledgerOf } from '../support/asset-request';
import { memoryPorts, memoryWorld, type World } from '../support/memory-ports';

const status = { name: 'Delivered', done: true };
const request = assetRequest({ status });

function delivered(of = request, world = memoryWorld()): World {
  world.request = of;
  world.ledgers.set(of.id, ledgerOf(of, allApprove, world.ledgers.get(of.id)));
  return world;
}

/** Orders the publication as Deliver does, and answers what was queued. */
async function order(world: World): Promise<readonly PublicationJob[]> {
  const jobs: PublicationJob[] = [];
  const publish = (job: PublicationJob) => Promise.resolve(void jobs.push(job));
  await orderPublication({ ...memoryPorts(world), publication: { publish } }, request.id);
  return jobs;
}

async function orderedJob(world: World): Promise<PublicationJob> {
  const [job] = await order(world);
  if (job === undefined) throw new Error('Nothing was ordered.');
  return job;
}

describe('an order', () => {
  it('is for the approved files, whatever was attached since', async () => {
    const world = delivered();
    const approved = world.ledgers.get(request.id);
    world.request = assetRequest({
      status,
      attachments: [file('20001'), file('20009', 'late.pdf')],
    });
    const job = await orderedJob(world);
    expect(job).toEqual(approved && publicationJob(approved));
    await publishAsset(memoryPorts(world), job);
    expect(world.pages.map(({ files }) => [...files.keys()])).toEqual([['draft-20001.pdf']]);
  });

  it('publishes the texts that were approved, although they changed before the worker came', async () => {
    const world = delivered();
    const job = await orderedJob(world);
    const { values } = request;
    world.assets.set('AD-7', {
      asset: { ...(await somebodysAsset()), id: 'AD-7', title: 'Somebody else made this' },
      revision: 1,
    });
    const updates = { requestKind: 'Update existing', updatesAsset: 'AD-7', purpose: 'Unreviewed' };
    world.request = assetRequest({
      status,
      summary: 'Unreviewed',
      values: { ...values, ...updates },
    });
    await publishAsset(memoryPorts(world), job);
    expect(world.assets.get('AD-7')?.asset.title).toBe('Somebody else made this');
    expect(world.pages[0]?.content).toMatchObject({
      title: 'Case study for a retail bank (AD-10012)',
      paragraphs: ['Win the second meeting.'],
    });
  });
});

async function somebodysAsset() {
  const world = delivered();
  await publishAsset(memoryPorts(world), await orderedJob(world));
  const stored = world.assets.get('AD-10012');
  if (stored === undefined) throw new Error('Nothing was published.');
  return stored.asset;
}

describe('a publication that cannot finish', () => {
  it('says once that the approved file is gone, and what to do', async () => {
    const world = delivered();
    const job = await orderedJob(world);
    world.request = assetRequest({ status, attachments: [] });
    await publishAsset(memoryPorts(world), job);
    await publishAsset(memoryPorts(world), job);
    expect(world.pages).toEqual([]);
    expect(world.assets.size).toBe(0);
    expect(world.comments).toEqual([
      {
        mention: request.assignee,
        text: 'The asset could not be published: draft-20001.pdf was approved and is gone. Choose Revise, attach draft-20001.pdf again, have it reviewed and deliver again. (Publication attempt 1)',
      },
    ]);
  });

  it('finishes after the file was attached, reviewed and delivered again', async () => {
    const world = delivered();
    world.request = assetRequest({ status, attachments: [] });
    await publishAsset(memoryPorts(world), await orderedJob(world));
    delivered(assetRequest({ status, attachments: [file('20005', 'draft-20001.pdf')] }), world);
    await publishAsset(memoryPorts(world), await orderedJob(world));
    expect(world.pages).toHaveLength(1);
    expect(world.comments).toHaveLength(2);
  });

  it.each(['refused', 'no-answer'] as const)(
    'is begun anew by the next delivery of the same version after %s',
    async (failure) => {
      const world = delivered();
      const job = await orderedJob(world);
      await abandonPublication(memoryPorts(world), job, failure);
      await abandonPublication(memoryPorts(world), job, failure);
      await publishAsset(memoryPorts(world), job);
      expect(world.comments).toHaveLength(1);
      expect(world.pages).toEqual([]);
      expect(await order(world)).toEqual([job]);
      await abandonPublication(memoryPorts(world), job, failure);
      expect(world.comments.map(({ text }) => text.slice(-10))).toEqual([
        'attempt 1)',
        'attempt 2)',
      ]);
      await order(world);
      await publishAsset(memoryPorts(world), job);
      expect(world.pages).toHaveLength(1);
      expect(world.comments.at(-1)?.text).toContain('(AD-10012, version 1)');
    },
  );

  it('leaves a finished publication alone', async () => {
    const world = delivered();
    const job = await orderedJob(world);
    await publishAsset(memoryPorts(world), job);
    await abandonPublication(memoryPorts(world), job, 'no-answer');
    expect(world.comments).toHaveLength(1);
  });
});
