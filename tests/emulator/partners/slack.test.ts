import { IncomingWebhook } from '@slack/webhook';
import { partnerWorld, type PartnerWorld } from './partner-world';

const PATH = '/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX';

let world: PartnerWorld;
beforeEach(async () => {
  world = await partnerWorld();
});
afterEach(() => world.stop());

const address = (path = PATH) => `${world.addressOf('hooks.slack.com')}${path}`;
const post = (body: string, path?: string) => fetch(address(path), { method: 'POST', body });
const words = async (answer: Promise<Response>) => {
  const { status, text } = await answer.then(async (it) => ({
    status: it.status,
    text: await it.text(),
  }));
  return `${status} ${text}`;
};

describe('an incoming webhook of Slack', () => {
  it('takes a message of the official client into the outbox', async () => {
    const webhook = new IncomingWebhook(address());
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*Ready*' } }] as const;
    expect(await webhook.send({ text: 'Ready', blocks: [...blocks] })).toEqual({ text: 'ok' });
    expect(world.sent()).toEqual([
      expect.objectContaining({
        kind: 'slack',
        webhook: 'T00000000/B00000000',
        text: 'Ready',
        blocks,
      }),
    ]);
  });

  it('refuses in the words of Slack what is no message', async () => {
    expect(await words(post('{'))).toBe('400 invalid_payload');
    expect(await words(post('{}'))).toBe('400 no_text');
    expect(await words(post('{"text": 7}'))).toBe('400 invalid_payload');
    expect(await words(post('{"text":"x"}', '/services/T1/B1/short'))).toBe('404 no_service');
    const blocks = Array.from({ length: 51 }, () => ({ type: 'divider' }));
    expect(await words(post(JSON.stringify({ blocks })))).toBe('400 invalid_blocks');
    expect(world.sent()).toEqual([]);
  });

  it('asks those who post too often to wait, and takes their messages afterwards', async () => {
    const answers: number[] = [];
    for (let number = 0; number < 6; number += 1) {
      answers.push((await post('{"text":"again"}')).status);
    }
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    world.clock.advance('PT5S');
    expect((await post('{"text":"later"}')).status).toBe(200);
    expect(world.sent()).toHaveLength(6);
  });
});
