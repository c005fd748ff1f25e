import { z } from 'zod';
import type { Site } from '../site';
import { parseJson } from './parse-json';
import { notModelled, type Service } from './service';
import { answerWebTriggers } from './web-triggers/web-trigger-gateway';

const body = z.object({ query: z.string(), variables: z.unknown().optional() });

/** The first field of a request: `createWebTriggerUrl` in `mutation name($id: ID!) { createWebTriggerUrl(…) …`. */
const firstField = /\{\s*(\w+)/;

/** POST `/graphql` of the platform gateway: the operations that `@forge/api` itself sends. */
export function gatewayGraphql(site: Pick<Site, 'app' | 'database' | 'ids' | 'origin'>): Service {
  return {
    fetch: async (request) => {
      const parsed = body.safeParse(parseJson(await request.text()));
      if (!parsed.success) {
        return Response.json({ errors: [{ message: 'The body is no GraphQL request.' }] });
      }
      const { query, variables } = parsed.data;
      const field = firstField.exec(query)?.[1] ?? 'an empty request';
      return (
        answerWebTriggers(site, { query, variables }) ??
        notModelled(`POST /graphql ${field} of the platform gateway`)
      );
    },
  };
}
