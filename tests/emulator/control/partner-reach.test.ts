import { z } from 'zod';
import type { RunningSite } from '../../../emulator/start';
import { buildApp, startApp, type Controls } from './running-app';

const app = buildApp();
let site: RunningSite & Controls;
beforeAll(async () => {
  site = await startApp(app);
});
afterAll(async () => {
  await site.stop();
  await app.remove();
});

const HOST = 'acme.my.salesforce.com';
const signIn = new URLSearchParams({
  grant_type: 'client_credentials',
  client_id: 'emulator-client-id',
  client_secret: 'emulator-client-secret',
}).toString();
const form = 'application/x-www-form-urlencoded';
const token = z.object({ access_token: z.string() });
const answer = z.object({ status: z.number(), body: z.string() });

/** The app's own call out of the platform. */
const out = async (host: string, path: string, init: object) =>
  answer.parse(
    await site.ask('raw', { descriptor: { type: 'egress' }, path: `https://${host}${path}`, init }),
  );

describe('a service outside of Atlassian', () => {
  it('shows the app at its own address what people put in at the door of the site', async () => {
    const door = `${site.url}/__partners/${HOST}`;
    const signedIn = await fetch(`${door}/services/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': form },
      body: signIn,
    });
    const own = token.parse(await signedIn.json()).access_token;
    await fetch(`${door}/services/data/v65.0/sobjects/Opportunity`, {
      method: 'POST',
      headers: { authorization: `Bearer ${own}`, 'content-type': 'application/json' },
      body: JSON.stringify({ Name: 'Hospital', StageName: 'Prospecting', CloseDate: '2026-12-24' }),
    });
    const init = { method: 'POST', headers: { 'content-type': form }, body: signIn };
    const theirs = await out(HOST, '/services/oauth2/token', init);
    const { access_token } = token.parse(JSON.parse(theirs.body));
    const found = await out(HOST, '/services/data/v65.0/query?q=SELECT+Name+FROM+Opportunity', {
      method: 'GET',
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(JSON.parse(found.body)).toMatchObject({ records: [{ Name: 'Hospital' }] });
    const undeclared = await out('api.hubapi.com', '/crm/v3/objects/deals', { method: 'GET' });
    expect(undeclared.status).toBe(403);
    await site.post('faults', [{ match: { kind: 'egress' }, times: 1, status: 429 }]);
    expect((await out(HOST, '/services/data', { method: 'GET' })).status).toBe(429);
  });
});
