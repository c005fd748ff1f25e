import { route } from '@forge/api';
import { z } from 'zod';
import type { Requests } from '../usecases/ports/requests';
import { sender, unexpected, type Actor } from './product-request';
import { parseRequest, requestFieldIds } from './request-codec';

const page = z.object({ issues: z.array(z.unknown()) });

/** Requests read as the person or as the app. */
export function jiraRequests(actor: Actor): Requests {
  const send = sender('jira', actor);
  return {
    async find(desk, issue, modified = {}) {
      const fields = requestFieldIds(desk).join(',');
      const reply = await send('GET', route`/rest/api/3/issue/${issue}?fields=${fields}`);
      if ([401, 403, 404].includes(reply.status)) return undefined;
      if (reply.status !== 200) throw unexpected('Reading a request', reply);
      return parseRequest(desk, reply.body, modified);
    },
    async search(desk, jql) {
      const reply = await send('POST', route`/rest/api/3/search/jql`, {
        jql,
        fields: requestFieldIds(desk),
        maxResults: 100,
      });
      if (reply.status !== 200) throw unexpected('Searching requests', reply);
      return page.parse(reply.body).issues.map((issue) => parseRequest(desk, issue));
    },
  };
}
