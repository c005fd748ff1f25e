import { messageEntryId, processed, type RegisterEntry } from '../../src/domain/intake/register';
import { ProductFailure } from '../../src/usecases/ports/product-failure';
import { submitRequest, type SubmitRequestPorts } from '../../src/usecases/submit-request';
import { given, submissionOffice } from '../support/submission-office';
import { changesOf } from '../support/unused-changes';

describe('a submission', () => {
  it('answers the first request to a second press', async () => {
    const { press, world } = submissionOffice();
    const [first, second] = [await press(), await press()];
    expect(first.answer).toMatchObject({ kind: 'done', value: { issueKey: 'SAR-1' } });
    expect(second.answer).toEqual(first.answer);
    expect(world.issues).toHaveLength(1);
  });

  it('makes one request, wherever the first press was cut off', async () => {
    const { calls } = await submissionOffice().press();
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { press, world } = submissionOffice();
        await press({ call, when });
        world.seconds = 60;
        const { answer } = await press();
        expect({ call, when, answer }).toMatchObject({ answer: { kind: 'done' } });
        expect({ call, when, made: world.issues.length }).toEqual({ call, when, made: 1 });
      }
    }
  });

  it('holds what was sent last, wherever the press before or the last one was cut off', async () => {
    const edited = { summary: 'Deck for two hospitals', purpose: 'Win both.' };
    const { calls } = await submissionOffice().press();
    for (let call = 1; call <= calls + 2; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { press, world } = submissionOffice();
        await press({ call, when });
        world.seconds = 60;
        await press({ call, when }, edited);
        world.seconds = 120;
        const { answer } = await press(undefined, edited);
        expect({ call, when, answer }).toMatchObject({ answer: { kind: 'done' } });
        const held = world.issues.map(({ request }) => request.summary);
        expect({ call, when, held }).toEqual({ call, when, held: [edited.summary] });
        await press();
        expect(world.issues[0]?.request).toMatchObject({ summary: given.summary });
      }
    }
  });

  it('is not mistaken for another request with the same title', async () => {
    const { press, world } = submissionOffice();
    const other = { submissionId: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0002' };
    await press(undefined, other);
    await press({ call: 5, when: 'before' });
    world.seconds = 60;
    await press();
    expect(world.issues.map(({ mark }) => mark.id)).toEqual([
      other.submissionId,
      given.submissionId,
    ]);
  });

  it('names the request for other answers once somebody has decided on it', async () => {
    const { press, world } = submissionOffice();
    await press();
    for (const issue of world.issues) issue.status = 'Accepted';
    const { answer } = await press(undefined, { summary: 'Another deck' });
    expect(answer).toMatchObject({
      kind: 'conflict',
      fields: { submissionId: expect.any(String) },
    });
    expect(answer).toMatchObject({ message: expect.stringContaining('SAR-1') as string });
    expect(world.issues[0]?.request.summary).toBe(given.summary);
    expect((await press()).answer).toMatchObject({ kind: 'done' });
  });

  it('goes back to the weekly review with other answers when info was asked for meanwhile', async () => {
    const edited = { summary: 'Deck for two hospitals' };
    const { calls } = await submissionOffice().press();
    for (let call = calls; call <= calls + 5; call += 1) {
      const { press, world } = submissionOffice();
      await press();
      for (const issue of world.issues) issue.status = 'Needs info';
      await press({ call, when: 'after' }, edited);
      expect((await press(undefined, edited)).answer).toMatchObject({ kind: 'done' });
      expect(world.issues).toMatchObject([{ request: edited, status: 'Submitted' }]);
    }
  });

  it('keeps no asset to update for a new asset', async () => {
    const { press, world } = submissionOffice();
    await press(undefined, { updatesAsset: 'AD-10002' });
    expect(world.issues[0]?.request.updatesAsset).toBeUndefined();
  });

  it('makes one request of a pasted message and names it to whoever sends the draft again', async () => {
    const { press, world } = submissionOffice();
    const draftId = '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0009';
    const entry: RegisterEntry = {
      kind: 'message',
      entryId: messageEntryId(draftId),
      channel: 'chat',
      notedBy: { accountId: 'sina', displayName: 'Sina' },
      at: '2026-11-23T08:00:00.000Z',
      title: 'A deck',
      draftId,
      state: { is: 'not-processed' },
    };
    world.entries.set(entry.entryId, processed(entry, entry.at, 'SAR-18'));
    const { answer } = await press(undefined, { draftId });
    expect(answer).toMatchObject({
      kind: 'conflict',
      message:
        'This message was sent already as SAR-18. Open it, or send these answers as a new request.',
      issueKey: 'SAR-18',
    });
    expect(world.issues).toHaveLength(0);
    world.entries.set(entry.entryId, entry);
    const first = await press(undefined, { draftId });
    expect(world.entries.get(entry.entryId)?.state.is).toBe('processed');
    expect((await press(undefined, { draftId })).answer).toEqual(first.answer);
  });

  it.each([
    ['refused', 'done'],
    ['busy', 'done'],
    ['unavailable', 'conflict'],
  ] as const)('after Jira failed with %s, the next press ends as %s', async (code, kind) => {
    const { ports, press } = submissionOffice();
    const failing: SubmitRequestPorts = {
      ...ports,
      changes: changesOf({ create: () => Promise.reject(new ProductFailure(code, 'No.')) }),
    };
    const failed = submitRequest(failing, { accountId: 'rhea' }, given);
    await expect(failed).rejects.toBeInstanceOf(ProductFailure);
    const { answer } = await press();
    expect(answer).toMatchObject({ kind });
    if (kind === 'conflict') {
      expect(answer).toMatchObject({ message: expect.stringContaining('one request') as string });
    }
  });

  it('asks for patience while the first press is under way', async () => {
    const { press, world } = submissionOffice();
    const presses = await Promise.all([press(), press()]);
    expect(presses.map(({ answer }) => answer?.kind).sort()).toEqual(['conflict', 'done']);
    expect(world.issues).toHaveLength(1);
  });

  it('gives the place back when Jira refuses, with the sentence at its field', async () => {
    const { ports, world } = submissionOffice();
    const fields = { neededBy: 'The date is too far away.' };
    const refusing: SubmitRequestPorts = {
      ...ports,
      changes: {
        ...ports.changes,
        create: () => Promise.resolve({ kind: 'refused', fields, messages: [] }),
      },
    };
    const refused = await submitRequest(refusing, { accountId: 'rhea' }, given);
    expect(refused).toMatchObject({ kind: 'bad-input', fields });
    expect(await submitRequest(ports, { accountId: 'rhea' }, given)).toMatchObject({
      kind: 'done',
    });
    expect(world.issues).toHaveLength(1);
  });

  it('makes nothing for a date that is past where the person is', async () => {
    const { ports, world } = submissionOffice();
    const late = await submitRequest(
      ports,
      { accountId: 'rhea' },
      { ...given, neededBy: '2026-11-22' },
    );
    expect(late).toMatchObject({ kind: 'bad-input', fields: { neededBy: expect.any(String) } });
    expect(world.issues).toHaveLength(0);
  });
});
