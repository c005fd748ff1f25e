import { route } from '@forge/api';
import { z } from 'zod';
import type { Desk } from '../domain/desk';
import { answerField } from '../domain/intake/brief-rule';
import { decisionProperty } from '../domain/similar-requests';
import { submissionProperty } from '../domain/submission-mark';
import type { FieldRefusal, RequestChanges } from '../usecases/ports/requests';
import { adfOfComment, textOf } from './adf';
import { changeResult, jiraErrors } from './jira-errors';
import { sender, unexpected, type Actor, type Reply, type Send } from './product-request';
import { changedFields, filledFields } from './request-encoding';

const created = z.object({ id: z.coerce.string(), key: z.string() });
const transitions = z.object({
  transitions: z.array(z.object({ id: z.coerce.string(), name: z.string() })),
});
const comments = z.object({
  comments: z.array(
    z.object({ body: z.unknown(), author: z.object({ accountId: z.string() }).nullish() }),
  ),
});
const myself = z.object({ accountId: z.string() });

/** Changes to requests made as the person or as the app. */
export function jiraRequestChanges(actor: Actor): RequestChanges {
  const send = sender('jira', actor);
  return {
    async create(desk, request, mark) {
      const fields = filledFields(desk, request);
      const properties = [{ key: submissionProperty, value: mark }];
      const reply = await send('POST', route`/rest/api/3/issue`, { fields, properties });
      if (reply.status === 201) return { kind: 'created', request: created.parse(reply.body) };
      if (reply.status === 400) return fieldRefusal(desk, reply);
      if ([401, 403, 404].includes(reply.status)) return { kind: 'not-allowed' };
      if (reply.status === 409) return { kind: 'conflict' };
      throw unexpected('Creating a request', reply);
    },
    async update(desk, before, request) {
      const fields = changedFields(desk, before, request);
      if (Object.keys(fields).length === 0) return { kind: 'changed' };
      const reply = await send('PUT', route`/rest/api/3/issue/${before.id}`, { fields });
      if (reply.status === 400) return fieldRefusal(desk, reply);
      const result = changeResult('Completing a request', reply);
      if (result.kind !== 'refused') return result;
      return { kind: 'refused', fields: {}, messages: [result.message] };
    },
    async transitions(issueId) {
      // Transitions that are hidden from people are the app's own.
      const query = new URLSearchParams(actor === 'app' ? { skipRemoteOnlyCondition: 'true' } : {});
      const reply = await send('GET', route`/rest/api/3/issue/${issueId}/transitions?${query}`);
      if (reply.status !== 200) throw unexpected('Reading transitions', reply);
      return transitions.parse(reply.body).transitions;
    },
    async transition(issueId, id) {
      const body = { transition: { id } };
      const path = route`/rest/api/3/issue/${issueId}/transitions`;
      return changeResult('A transition', await send('POST', path, body));
    },
    async assign(issueId, accountId) {
      const path = route`/rest/api/3/issue/${issueId}/assignee`;
      return changeResult('Assigning', await send('PUT', path, { accountId }));
    },
    async setOwningTeam(desk, issueId, value) {
      const body = { fields: { [desk.fields.owningTeam]: { value } } };
      const reply = await send('PUT', route`/rest/api/3/issue/${issueId}`, body);
      return changeResult('Setting the owning team', reply);
    },
    async comment(issueId, comment) {
      const path = route`/rest/api/3/issue/${issueId}/comment`;
      return changeResult('Commenting', await send('POST', path, { body: adfOfComment(comment) }));
    },
    async noteDecline(issueId, note) {
      const path = route`/rest/api/3/issue/${issueId}/properties/${decisionProperty}`;
      return changeResult('Noting a decline', await send('PUT', path, note));
    },
    async watch(issueId) {
      // Without an account in the body it is the caller who watches.
      const path = route`/rest/api/3/issue/${issueId}/watchers`;
      return changeResult('Watching', await send('POST', path));
    },
    async setOpportunity(desk, issueId, text) {
      const body = { fields: { [desk.fields.opportunity]: text } };
      const reply = await send('PUT', route`/rest/api/3/issue/${issueId}`, body);
      return changeResult('Setting the opportunity', reply);
    },
    async linkOpportunity(issueKey, key) {
      const body = {
        type: { name: 'Relates' },
        inwardIssue: { key: issueKey },
        outwardIssue: { key },
      };
      const reply = await send('POST', route`/rest/api/3/issueLink`, body);
      return changeResult('Linking an opportunity', reply);
    },
    async hasComment(issueId, text) {
      const path = route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=100`;
      const reply = await send('GET', path);
      if (reply.status !== 200) throw unexpected('Reading comments', reply);
      const found = comments.parse(reply.body).comments;
      const authors = found
        .filter(({ body }) => textOf(body).includes(text))
        .map(({ author }) => author?.accountId);
      return authors.length > 0 && authors.includes(await ownAccountId(send));
    },
  };
}

/** The account that the comments of this actor carry. */
async function ownAccountId(send: Send): Promise<string> {
  const reply = await send('GET', route`/rest/api/3/myself`);
  if (reply.status !== 200) throw unexpected('Reading the own account', reply);
  return myself.parse(reply.body).accountId;
}

/** Jira names fields by id; people know them by the inputs of the form. */
function fieldRefusal(desk: Desk, reply: Reply): FieldRefusal {
  const { errorMessages, errors } = jiraErrors(reply);
  const inputs = new Map<string, string>([
    ['summary', 'summary'],
    ['duedate', 'neededBy'],
    ...Object.entries(desk.fields).map(([key, id]): [string, string] => [id, key]),
    ...Object.entries(desk.questions).map(([key, id]): [string, string] => [id, answerField(key)]),
  ]);
  const known = Object.entries(errors).filter(([field]) => inputs.has(field));
  const others = Object.entries(errors).filter(([field]) => !inputs.has(field));
  return {
    kind: 'refused',
    fields: Object.fromEntries(known.map(([field, text]) => [inputs.get(field) ?? field, text])),
    messages: [...errorMessages, ...others.map(([, text]) => text)],
  };
}
