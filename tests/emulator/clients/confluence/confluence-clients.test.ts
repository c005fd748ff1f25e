import { publishedApi } from '../../../support/published-api';
import { buildApp, type AppFolder } from '../../control/running-app';
import { recordedClients, type Clients } from './recorded-clients';
import { attachmentsScenario } from './attachments-scenario';
import { bodiesScenario } from './bodies-scenario';
import { pagesScenario } from './pages-scenario';
import { peopleScenario } from './people-scenario';
import { searchScenario } from './search-scenario';
import { waivers } from './waivers';
import { undrivenCalls } from './listed-calls';

/** Version 1 is not in it; there the schemas of the client are the check. */
const spec = publishedApi('../shared/specs/confluence/confluence-v2.2026-06-10.json', waivers);

let app: AppFolder;
let clients: Clients;

beforeAll(async () => {
  app = buildApp();
  clients = await recordedClients(app);
});
afterAll(async () => {
  await clients.stop();
  await app.remove();
});

describe('confluence.js, which throws at every answer that is not to its schemas', () => {
  pagesScenario(() => clients);
  attachmentsScenario(() => clients);
  bodiesScenario(() => clients);
  searchScenario(() => clients);
  peopleScenario(() => clients);

  const there = spec === undefined ? it.skip : it;
  there('asks and is answered as the published description of version 2 says', () => {
    const calls = clients.exchanges.filter(({ path }) => path.startsWith('/wiki/api/v2/'));
    expect([...new Set(calls.flatMap((call) => spec?.problems(call) ?? []))]).toEqual([]);
    expect(spec?.unusedWaivers()).toEqual([]);
  });

  it('leaves no call of the coverage table undriven', () => {
    const undriven = undrivenCalls(clients.exchanges);
    expect(undriven.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
