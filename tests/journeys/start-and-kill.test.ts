import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { requestMoves } from '../support/request-story';
import { expectBody, restOf } from '../support/rest';
import { freePort, runSite, startSite, type StartedSite } from '../support/started-site';

jest.setTimeout(180_000);

const found = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.object({ summary: z.string() }) })),
  isLast: z.boolean(),
});

let data: string;
let port: number;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'asset-desk-start-'));
  port = await freePort();
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** The processes that run the app; esbuild's ends by itself when its parent is gone. */
const containersOf = (pid: number | undefined): readonly string[] => {
  try {
    return execFileSync('pgrep', ['-P', String(pid), '-f', 'child.cjs'], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  } catch {
    // pgrep exits with 1 when it finds nobody.
    return [];
  }
};

const isAlive = (pid: string): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

/** Files requests side by side until so many are answered, then kills the site with the rest in flight. */
async function killAfter(
  site: StartedSite,
  answers: number,
  round: number,
): Promise<readonly string[]> {
  const moves = requestMoves({ as: (person) => restOf(site.url, person) });
  const kept: string[] = [];
  let killed: Promise<unknown> | undefined;
  const file = async (worker: number): Promise<void> => {
    for (let next = 0; killed === undefined; next += 1) {
      const summary = `Round ${round}, worker ${worker}, request ${next}`;
      await moves.create('requester', {}, summary);
      kept.push(summary);
      if (kept.length >= answers) killed ??= site.end('SIGKILL');
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(file));
  await killed;
  return kept;
}

async function summariesOn(site: StartedSite): Promise<ReadonlySet<string>> {
  const answer = await restOf(site.url, 'requester').post('/rest/api/3/search/jql', {
    jql: 'project = SAR AND summary ~ "Round" AND "Priority score" IS NOT EMPTY',
    fields: ['summary'],
    maxResults: 500,
  });
  return new Set(expectBody(answer, 200, found).issues.map((issue) => issue.fields.summary));
}

describe('a site as npm start runs it', () => {
  it('loses nothing that it answered when it is killed, and scores what was still to be scored', async () => {
    const answered: string[] = [];
    for (const [round, answers] of [3, 11, 24].entries()) {
      const site = await startSite({ port, data });
      answered.push(...(await killAfter(site, answers, round)));
    }
    const site = await startSite({ port, data });
    await fetch(`${site.url}/__emulator/drain`, { method: 'POST' });
    const there = await summariesOn(site);
    expect(answered.filter((summary) => !there.has(summary))).toEqual([]);
    await site.end('SIGINT');
  });

  it('says in one sentence that its port is busy', async () => {
    const first = await startSite({ port, data });
    const second = runSite({ port, data: join(data, 'second') });
    const [code] = (await once(second.process, 'close')) as [number];
    expect(code).toBe(1);
    const said = second
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('Starting'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(String(port));
    await first.end('SIGINT');
  });

  it('leaves no process behind on Ctrl-C', async () => {
    const site = await startSite({ port, data });
    const containers = containersOf(site.process.pid);
    expect(containers.length).toBeGreaterThan(0);
    expect(await site.end('SIGINT')).toBe(0);
    expect(containers.filter(isAlive)).toEqual([]);
  });

  it('says in one sentence that Node is too old', () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })";
    const old = `data:text/javascript,${encodeURIComponent(pretend)}`;
    let said = '';
    try {
      execFileSync(process.execPath, ['--import', old, 'tools/command.mjs', 'start'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      said = z.object({ stderr: z.string(), status: z.literal(1) }).parse(error).stderr;
    }
    expect(said.trim()).toMatch(
      /^Asset Desk needs Node 20\.19 or later, 22 or 24, but this is Node 18\.20\.4\..*$/,
    );
  });
});
