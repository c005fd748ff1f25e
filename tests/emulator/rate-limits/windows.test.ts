import fc from 'fast-check';
import {
  createRateLimits,
  POINTS_PER_HOUR,
  type RateLimits,
  type Reason,
} from '../../../emulator/forge/rate-limits/rate-limits';

const START = Date.parse('2026-11-23T09:00:00.000Z');

function world() {
  const clock = { at: START, now: () => clock.at };
  const limits = createRateLimits(clock, (idOrKey) => idOrKey);
  return { clock, limits };
}

const exceeds = (limits: RateLimits, method: string, path: string): readonly Reason[] =>
  limits
    .count(method, path, true)
    .filter(({ exceeded }) => exceeded)
    .map(({ reason }) => reason);

/** Pauses in ms before each of many requests. */
const pauses = fc.array(fc.nat({ max: 400 }), { minLength: 50, maxLength: 300 });

/** Times at which requests were let through. */
function letThrough(gaps: readonly number[], method: string, path: string, reason: Reason) {
  const { clock, limits } = world();
  return gaps.flatMap((gap) => {
    clock.at += gap;
    return exceeds(limits, method, path).includes(reason) ? [] : [clock.at];
  });
}

const mostIn = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

describe('the limits on writing to one issue', () => {
  it('never let more than 20 writes pass in 2 seconds nor 100 in 30 seconds', () => {
    fc.assert(
      fc.property(pauses, (gaps) => {
        const times = letThrough(gaps, 'PUT', '/rest/api/3/issue/PRO-1', 'jira-per-issue-on-write');
        expect(mostIn(times, 2000)).toBeLessThanOrEqual(20);
        expect(mostIn(times, 30_000)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 30 },
    );
  });

  it('let every write pass that stays under both', () => {
    const gaps = new Array<number>(300).fill(310);
    const reason = 'jira-per-issue-on-write';
    expect(letThrough(gaps, 'POST', '/rest/api/3/issue/7/comment', reason)).toHaveLength(300);
  });

  it('are of one issue alone, and of writes alone', () => {
    const { limits } = world();
    for (let n = 0; n < 20; n += 1) exceeds(limits, 'PUT', '/rest/api/3/issue/PRO-1');
    expect(exceeds(limits, 'POST', '/rest/api/3/issue/PRO-1/transitions')).toEqual([
      'jira-per-issue-on-write',
    ]);
    expect(exceeds(limits, 'GET', '/rest/api/3/issue/PRO-1')).toEqual([]);
    expect(exceeds(limits, 'PUT', '/rest/api/3/issue/PRO-2')).toEqual([]);
    expect(exceeds(limits, 'POST', '/rest/api/3/issue/bulk')).toEqual([]);
  });
});

describe('the limit of an endpoint', () => {
  it.each([
    ['GET', '/rest/api/3/search/jql?jql=x', 100],
    ['GET', '/rest/api/3/issue/PRO-1', 150],
    ['GET', '/rest/api/3/issue/10001/changelog?startAt=0', 200],
    ['GET', '/rest/api/3/project/PRO/role/10002', 200],
    ['PUT', '/rest/api/3/field/customfield_10001', 50],
    ['DELETE', '/rest/api/3/issue/PRO-1/properties/any.name', 50],
    ['POST', '/rest/api/3/expression/evaluate', 150],
  ])('lets so many requests pass at once: %s %s', (method, path, most) => {
    const { limits } = world();
    const passed = new Array(most + 5)
      .fill(0)
      .filter(() => !exceeds(limits, method, path).includes('jira-burst-based'));
    expect(passed).toHaveLength(most);
  });

  it('is one for all the objects of an endpoint, and another for each endpoint', () => {
    const { limits } = world();
    for (let n = 0; n < 50; n += 1) exceeds(limits, 'PUT', `/rest/api/3/version/${n}`);
    expect(exceeds(limits, 'PUT', '/rest/api/3/version/99')).toEqual(['jira-burst-based']);
    expect(exceeds(limits, 'PUT', '/rest/api/2/version/99')).toEqual(['jira-burst-based']);
    expect(exceeds(limits, 'DELETE', '/rest/api/3/version/99')).toEqual([]);
    expect(exceeds(limits, 'PUT', '/rest/api/3/screens/99')).toEqual([]);
  });

  it('refills steadily: never more than what was full and what came since', () => {
    fc.assert(
      fc.property(pauses, (gaps) => {
        const short = gaps.map((gap) => Math.floor(gap / 20));
        const times = letThrough(short, 'PUT', '/rest/api/3/version/1', 'jira-burst-based');
        const [first = START] = times;
        for (const [index, at] of times.entries()) {
          expect(index + 1).toBeLessThanOrEqual(50 + ((at - first) / 1000) * 50 + 1e-6);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the hourly quota', () => {
  it('is used up by points and full again at the next full hour', () => {
    const { clock, limits } = world();
    clock.at += 20 * 60_000;
    limits.spend(POINTS_PER_HOUR - 1);
    expect(exceeds(limits, 'GET', '/rest/api/3/field')).toEqual([]);
    limits.spend(5);
    const [quota] = limits.count('GET', '/rest/api/3/field', true);
    expect(quota).toMatchObject({ exceeded: true, remaining: 0, wait: 40 * 60_000 });
    clock.at += 40 * 60_000 - 1;
    expect(exceeds(limits, 'GET', '/rest/api/3/field')).toEqual(['jira-quota-global-based']);
    clock.at += 1;
    expect(exceeds(limits, 'GET', '/rest/api/3/field')).toEqual([]);
    expect(limits.quota().points).toBe(0);
  });
});
