import { createHash } from 'node:crypto';
import { accounts } from '../../identity';
import { groupIdOf } from '../../jira/model/group';
import type { Site } from '../../site';
import type { PageRecord } from '../model/page';
import { personJson } from '../people/person-json';

const OPERATIONS = ['read', 'update'] as const;

/** A page's restrictions as version 1 answers them, with people and groups spelled out. */
export function restrictionsJson(site: Site, page: PageRecord): object {
  const self = `${site.origin.product}/wiki/rest/api/content/${page.id}/restriction`;
  const results = OPERATIONS.map((operation) => ({
    operation,
    restrictions: {
      user: list(page.restrictions[operation].users.map((id) => personOf(site, id))),
      group: list(
        page.restrictions[operation].groups.map((name) => ({
          type: 'group',
          name,
          id: groupIdOf(site, name),
        })),
      ),
    },
    _expandable: { content: `/rest/api/content/${page.id}` },
    _links: { self: `${self}/byOperation/${operation}` },
  }));
  return { ...list(results), restrictionsHash: hashOf(page), _links: { self } };
}

const list = <Item>(results: readonly Item[]) => ({
  results,
  start: 0,
  limit: 200,
  size: results.length,
});

function personOf(site: Site, accountId: string): object {
  const account = accounts(site).get(accountId);
  return account === undefined ? { type: 'unknown', accountId } : personJson(account);
}

/** Changes whenever the restrictions do. */
const hashOf = ({ restrictions }: PageRecord): string =>
  createHash('sha256').update(JSON.stringify(restrictions)).digest('hex').slice(0, 16);
