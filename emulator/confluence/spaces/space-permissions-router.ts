import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import { findGroup, groupIdOf } from '../../jira/model/group';
import type { Site } from '../../site';
import { mayInSpace, visibleSpace } from '../access';
import { ConfluenceError, notFound, notModelled } from '../confluence-error';
import { spaces, type SpaceRecord } from '../model/space';
import { spaceOperation, type SpacePermission } from '../model/space-permission';
import { readBody } from '../rest-kit/body';
import { paged } from '../rest-kit/paged';
import { permissionsOf } from '../space-access';

const permissionBody = z.object({
  subject: z.object({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.object({ key: z.string(), target: z.string() }),
});

/**
 * Who may do what in a space: read with version 2, written with version 1 by the space's administrators,
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-space-permissions/.
 */
export function spacePermissionsRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();

  app.get('/wiki/api/v2/spaces/:id/permissions', (c) => {
    const space = visibleSpace(site, c.env.caller, c.req.param('id'));
    return c.json(
      paged(site, c, permissionsOf(space), ({ id, subject, operation }) => {
        const [key, targetType] = operation.split(' ');
        const { type, identifier } = subjectJson(site, subject);
        return {
          id: String(id),
          principal: { type, id: identifier },
          operation: { key, targetType },
        };
      }),
    );
  });

  app.post('/wiki/rest/api/space/:key/permission', async (c) => {
    const space = administered(site, c.env.caller, c.req.param('key'));
    const { subject, operation } = await readBody(c, permissionBody);
    const asked = spaceOperation.safeParse(`${operation.key} ${operation.target}`);
    if (!asked.success)
      throw notModelled(`the space permission ${operation.key} ${operation.target}`);
    const before = permissionsOf(space);
    const added: SpacePermission = {
      id: Math.max(0, ...before.map(({ id }) => id)) + 1,
      subject: knownSubject(site, subject),
      operation: asked.data,
    };
    refuseTaken(before, added);
    spaces(site).put(space.id, { ...space, permissions: [...before, added] });
    return c.json({ id: added.id, subject: subjectJson(site, added.subject), operation });
  });

  app.delete('/wiki/rest/api/space/:key/permission/:permission', (c) => {
    const space = administered(site, c.env.caller, c.req.param('key'));
    const before = permissionsOf(space);
    const removed = before.find(({ id }) => String(id) === c.req.param('permission'));
    if (removed === undefined) throw notFound(`Permission ${c.req.param('permission')}`);
    const permissions = before.filter(
      (each) => each !== removed && !(removed.operation === 'read space' && isSame(each, removed)),
    );
    spaces(site).put(space.id, { ...space, permissions });
    return c.body(null, 204);
  });
  return app;
}

/** A space by its key. @throws ConfluenceError 404 where it is hidden, 403 where the caller does not administer it. */
function administered(site: Site, caller: Caller, key: string): SpaceRecord {
  const found = spaces(site).find((space) => space.key.toLowerCase() === key.toLowerCase());
  if (found === undefined) throw notFound(`Space ${key}`);
  const space = visibleSpace(site, caller, found.id);
  if (mayInSpace(site, caller, space.id, 'administer space')) return space;
  throw new ConfluenceError(403, `You do not administer the space ${key}.`);
}

/** Reading comes first: without it nothing else can be given. */
function refuseTaken(before: readonly SpacePermission[], added: SpacePermission): void {
  const own = before.filter((each) => isSame(each, added));
  if (own.some(({ operation }) => operation === added.operation)) {
    throw new ConfluenceError(400, 'The permission already exists.');
  }
  if (added.operation === 'read space' || own.some(({ operation }) => operation === 'read space')) {
    return;
  }
  throw new ConfluenceError(400, 'The subject needs the permission to read the space first.');
}

/** Whether two permissions are those of the same person or group. */
const isSame = (one: SpacePermission, other: SpacePermission): boolean =>
  one.subject.type === other.subject.type && one.subject.identifier === other.subject.identifier;

function knownSubject(site: Site, subject: SpacePermission['subject']): SpacePermission['subject'] {
  const { type, identifier } = subject;
  if (type === 'user') {
    if (accounts(site).get(identifier) !== undefined) return subject;
    throw new ConfluenceError(400, `No user found with account id: ${identifier}`);
  }
  const group = findGroup(site, identifier);
  if (group !== undefined) return { type, identifier: group.name };
  throw new ConfluenceError(400, `No group found with id or name: ${identifier}`);
}

const subjectJson = (site: Site, { type, identifier }: SpacePermission['subject']) => ({
  type,
  identifier: type === 'group' ? groupIdOf(site, identifier) : identifier,
});
