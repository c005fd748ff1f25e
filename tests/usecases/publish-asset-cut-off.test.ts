import { draftOf } from '../../src/domain/draft';
import type { AssetRequest } from '../../src/domain/asset-request';
import { publishAsset } from '../../src/usecases/publish-asset';
import { allApprove, assetRequest, file, ledgerOf, sha256 } from '../support/asset-request';
import { CutOff, cutOff, type Cut } from '../support/cut-off';
import { deskWithoutLibrary, memoryPorts, memoryWorld, type World } from '../support/memory-ports';

const status = { name: 'Delivered', done: true };
const request = assetRequest({ status });

/** The job of the version's own approval, also after another version was approved. */
function jobOf(of: AssetRequest, world: World) {
  const { fingerprint } = draftOf(of, sha256);
  const events = world.ledgers.get(of.id)?.events ?? [];
  const approval = events.findLast((event) => event.fingerprint === fingerprint)?.number ?? 0;
  return { issueId: of.id, fingerprint, approval };
}

function delivered(of = request, world = memoryWorld()): World {
  world.request = of;
  world.ledgers.set(of.id, ledgerOf(of, allApprove, world.ledgers.get(of.id)));
  return world;
}

async function publish(world: World, of = request, cut?: Cut): Promise<number> {
  const { ports, state } = cutOff(memoryPorts(world), cut);
  await publishAsset(ports, jobOf(of, world)).catch((error: unknown) => {
    if (!(error instanceof CutOff)) throw error;
  });
  return state.made;
}

function summary(world: World) {
  return {
    pages: world.pages.map(({ content, version, labels, files, mark }) => ({
      title: content.title,
      version,
      labels: [...labels].sort(),
      files: [...files.keys()],
      mark,
    })),
    comments: world.comments.map(({ text }) => text),
    assets: [...world.assets.values()].map(({ asset }) => [asset.id, asset.version]),
    library: [...world.shards.values()].flatMap(({ assets }) => assets),
  };
}

describe('a publication', () => {
  it('leaves one page with file and labels, one entry, one comment that mentions the requester', async () => {
    const world = delivered();
    await publish(world);
    expect(summary(world)).toMatchObject({
      pages: [
        {
          title: 'Case study for a retail bank (AD-10012)',
          labels: ['asset', 'industry-retail', 'type-case-study'],
          files: ['draft-20001.pdf'],
          mark: { assetId: 'AD-10012', version: 1 },
        },
      ],
      comments: ['Your asset is approved and in the library (AD-10012, version 1).'],
      library: [{ id: 'AD-10012', version: 1 }],
    });
    expect(world.comments[0]?.mention?.accountId).toBe('requester');
  });

  it('ends the same wherever it is cut off, and however often it is delivered again', async () => {
    const undisturbed = delivered();
    const calls = await publish(undisturbed);
    expect(calls).toBeGreaterThan(10);
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const world = delivered();
        await publish(world, request, { call, when });
        await publish(world);
        await publish(world);
        expect({ call, when, ...summary(world) }).toEqual({ call, when, ...summary(undisturbed) });
      }
    }
  });

  it('puts the next version on the same page, wherever it is cut off', async () => {
    const { values } = request;
    const revised = assetRequest({
      status,
      attachments: [file('20002', 'second.pdf')],
      values: { ...values, industry: ['Healthcare'] },
    });
    const undisturbed = delivered();
    await publish(undisturbed);
    const calls = await publish(delivered(revised, undisturbed), revised);
    expect(summary(undisturbed)).toMatchObject({
      pages: [{ version: 2, labels: ['asset', 'industry-healthcare', 'type-case-study'] }],
      assets: [['AD-10012', 2]],
      library: [{ id: 'AD-10012', version: 2, file: { name: 'second.pdf' } }],
    });
    expect(undisturbed.comments).toHaveLength(2);
    for (let call = 1; call <= calls; call += 1) {
      const world = delivered();
      await publish(world);
      delivered(revised, world);
      await publish(world, revised, { call, when: 'after' });
      await publish(world, revised);
      await publish(world);
      expect({ call, pages: world.pages.length, comments: world.comments.length }).toEqual({
        call,
        pages: 1,
        comments: 2,
      });
      expect(summary(world).library).toEqual(summary(undisturbed).library);
    }
  });

  it('publishes an earlier version again when it was approved again', async () => {
    const world = delivered();
    await publish(world);
    const second = assetRequest({ status, attachments: [file('20002', 'second.pdf')] });
    await publish(delivered(second, world), second);
    await publish(delivered(request, world));
    expect(summary(world)).toMatchObject({
      pages: [{ version: 3 }],
      assets: [['AD-10012', 3]],
      library: [{ version: 3, file: { name: 'draft-20001.pdf' } }],
    });
    expect(world.comments).toHaveLength(3);
  });

  it('publishes nothing that is not approved and delivered', async () => {
    const world = delivered(assetRequest({ status: { name: 'Approved', done: false } }));
    await publish(world);
    world.request = request;
    world.ledgers.clear();
    await publish(world);
    expect(summary(world)).toEqual({ pages: [], comments: [], assets: [], library: [] });
  });

  it('records the asset with its Jira attachment where there is no Confluence', async () => {
    const world = delivered();
    world.desk = deskWithoutLibrary;
    await publish(world);
    expect(summary(world)).toMatchObject({
      pages: [],
      library: [
        {
          pagePath: '/browse/SAR-1',
          file: { downloadPath: '/rest/api/3/attachment/content/20001' },
        },
      ],
      comments: ['Your asset is approved and attached to this request (AD-10012, version 1).'],
    });
  });
});
