import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { defaultCrmSettings, type CrmSettings } from '../../domain/crm/settings';
import type { CrmChoice, CrmStore } from '../../usecases/ports/crm';
import { versionedDocument } from '../versioned-document';

const text = z.string();
const mapped = z.object({ id: text, name: text }).exactOptional();

const crm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('jira'),
    projectKey: text.exactOptional(),
    issueType: text,
    fields: z.object({ amount: mapped, currency: mapped, stage: mapped, closeDate: mapped }),
  }),
  z.object({
    kind: z.literal('salesforce'),
    host: text,
    clientId: text,
    orgCurrency: text,
    fields: z.object({ amount: text, currency: text, stage: text, closeDate: text }),
  }),
  z.object({
    kind: z.literal('hubspot'),
    portalId: text.exactOptional(),
    defaultCurrency: text,
    fields: z.object({ amount: text, closeDate: text }),
  }),
]);

const settings: z.ZodType<CrmSettings> = z.object({
  schemaVersion: z.literal(1),
  version: z.number().int(),
  crm,
  secret: z.object({ id: text, stored: z.iso.datetime() }).exactOptional(),
});

const documents = versionedDocument<CrmSettings>('crm', settings, defaultCrmSettings);

/** Names of the secrets in Forge storage, which only the app can read. */
export const secretKey = (id: string) => `crm-secret-${id}`;
export const tokenKey = (id: string) => `crm-token-${id}`;

/** The choice of the CRM in Forge storage, its secret apart from it. */
export const crmStore: CrmStore = {
  read: documents.read,
  save: documents.save,
  keepSecret: (id, secret) => kvs.setSecret(secretKey(id), secret),
  async forgetSecret(id) {
    await Promise.all([kvs.deleteSecret(secretKey(id)), kvs.deleteSecret(tokenKey(id))]);
  },
};

/** The choice as one invocation sees it: read once, however many deals are asked for. */
export function crmOfInvocation(): CrmChoice {
  let reading: Promise<CrmSettings> | undefined;
  return { read: () => (reading ??= documents.read()) };
}
