import { Hono } from 'hono';
import type { ProductEnv } from '../../caller';
import { accounts } from '../../identity';
import type { Site } from '../../site';
import { actor } from '../access';
import { notFound } from '../confluence-error';
import { personJson } from './person-json';

/** https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/ */
export function peopleRouter(site: Site): Hono<ProductEnv> {
  const app = new Hono<ProductEnv>();
  const person = (accountId: string): object => {
    const account = accounts(site).get(accountId);
    if (account === undefined) throw notFound(`User ${accountId}`);
    return personJson(account);
  };
  app.get('/wiki/rest/api/user/current', (c) => c.json(person(actor(site, c.env.caller))));
  app.get('/wiki/rest/api/user', (c) => {
    actor(site, c.env.caller);
    return c.json(person(c.req.query('accountId') ?? ''));
  });
  return app;
}
