import type { Clock } from '../../clock';
import type { Fetch } from '../../http/listener';
import { pointsOf } from '../points';
import { limitHeaders } from './limit-headers';
import type { RateLimits } from './rate-limits';

/** A request to Jira as its limits see it. */
export interface LimitedRequest {
  readonly method: string;
  readonly path: string;
  /**
   * A function of the app takes points from the app's hourly quota, a frame's call as the person does not
   * (Atlassian's staff say so, its documentation does not), and people have no points.
   */
  readonly from: 'function' | 'frame' | 'person';
}

export interface LimitedAnswer {
  readonly answer: Response;
  /** What the request takes from an app's quota; 0 for people, and when it was refused. */
  readonly points: number;
}

/** Does the work of a request to Jira, or refuses it when a limit that is enforced is used up. */
export async function underLimits(
  limits: RateLimits,
  clock: Clock,
  { method, path, from }: LimitedRequest,
  work: () => Promise<Response>,
): Promise<LimitedAnswer> {
  const enforced = limits.enforced();
  const states = limits.count(method, path, from === 'function');
  const refused = enforced && states.some(({ exceeded }) => exceeded);
  const answer = refused ? tooMany() : await work();
  const points = refused || from === 'person' ? 0 : await pointsOf(method, path, answer);
  if (from === 'function') limits.spend(points);
  const headers = new Headers(answer.headers);
  const told = limitHeaders(states, enforced, clock.now());
  for (const [name, value] of Object.entries(told)) headers.set(name, value);
  const { status, statusText } = answer;
  return { answer: new Response(answer.body, { status, statusText, headers }), points };
}

const tooMany = () =>
  Response.json(
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    { status: 429, statusText: 'Too Many Requests' },
  );

/** People and scripts on Jira's REST API: under the limits for endpoints and issues, without points. */
export function limitPeople(limits: RateLimits, clock: Clock, answer: Fetch): Fetch {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (!pathname.startsWith('/rest/')) return answer(request);
    const { method } = request;
    const asked = { method, path: pathname + search, from: 'person' } as const;
    return (await underLimits(limits, clock, asked, async () => answer(request))).answer;
  };
}
