import { z } from 'zod';
import type { PersonName } from './people';
import type { OpenSite } from './open-site';
import { expectBody, type RestAnswer } from './rest';

const field = z.array(z.object({ id: z.string(), name: z.string() }));
const created = z.object({ id: z.string(), key: z.string() });
const transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), name: z.string() })),
});

export type Request = z.infer<typeof created>;

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Files requests and moves them by public REST calls alone. */
export function requestMoves(site: Pick<OpenSite, 'as'>) {
  const create = async (
    person: PersonName,
    fields: Readonly<Record<string, unknown>> = {},
    summary = 'Case study for a retail bank',
  ): Promise<Request> => {
    const known = expectBody(await site.as(person).get('/rest/api/3/field'), 200, field);
    const idOf = (name: string): string => {
      const found = known.find((candidate) => candidate.name === name);
      if (found === undefined) throw new Error(`There is no field ${name}.`);
      return found.id;
    };
    const answers = {
      'Requester role': { value: 'Sales' },
      'Asset type': { value: 'Case study' },
      Purpose: paragraph('Win the second meeting at a retail bank.'),
      'Special notes': paragraph('None'),
      Industry: [{ value: 'Retail' }],
      ...fields,
    };
    const answer = await site.as(person).post('/rest/api/3/issue', {
      fields: {
        project: { key: 'SAR' },
        issuetype: { name: 'Asset Request' },
        summary,
        duedate: '2026-12-18',
        ...Object.fromEntries(Object.entries(answers).map(([name, value]) => [idOf(name), value])),
      },
    });
    return expectBody(answer, 201, created);
  };

  const transition = async (person: PersonName, key: string, name: string): Promise<RestAnswer> => {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { transitions: offered } = expectBody(await site.as(person).get(path), 200, transitions);
    const found = offered.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`${key} does not offer ${name}.`);
    return site.as(person).post(path, { transition: { id: found.id } });
  };

  const attach = (person: PersonName, key: string, name: string, content = `%PDF-1.7 ${name}`) =>
    site.as(person).attach(`/rest/api/3/issue/${key}/attachments`, name, content);

  return { create, transition, attach };
}

/** Takes requests through the procedure: moves by REST, decisions by the reviewers' resolver calls. */
export function requestStory(site: OpenSite) {
  const moves = requestMoves(site);
  const { create, transition, attach } = moves;

  /** A request in review with one file; filed by the requester, made by Sales Ops. */
  const inReview = async (): Promise<Request> => {
    const request = await create('requester');
    for (const name of ['Accept', 'Start'])
      await passes(transition('sales-ops', request.key, name));
    await attach('sales-ops', request.key, 'case-study.pdf');
    await passes(transition('sales-ops', request.key, 'Send to review'));
    return request;
  };

  /** All three lenses approve the current draft. */
  const approveAll = async (request: Request): Promise<void> => {
    for (const [person, lens] of [
      ['pre-sales', 'technical'],
      ['marketing', 'brand'],
      ['sales-manager', 'narrative'],
    ] as const) {
      const reviews = await site.invoke(person, 'getReviews', { issueId: request.id });
      if (!reviews.ok) throw new Error(reviews.error.message);
      const answer = await site.invoke(person, 'decideReview', {
        issueId: request.id,
        lens,
        decision: 'approve',
        fingerprint: reviews.value.fingerprint,
      });
      if (!answer.ok) throw new Error(answer.error.message);
    }
  };

  return { ...moves, inReview, approveAll };
}

/** A transition that must succeed. */
export async function passes(answer: Promise<RestAnswer>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 204) throw new Error(`The transition answered ${status}: ${JSON.stringify(body)}`);
}
