import { z } from 'zod';
import type { Site } from '../../site';
import { notModelled } from '../service';
import { webTriggerModule } from './web-trigger-module';
import { addressOf, webTriggerUrls, type WebTriggerUrl } from './web-trigger-url';

type GatewaySite = Pick<Site, 'app' | 'database' | 'ids' | 'origin'>;

/** A GraphQL request to the platform gateway. */
export interface GatewayRequest {
  readonly query: string;
  readonly variables: unknown;
}

const createVariables = z.object({
  input: z.object({
    triggerKey: z.string(),
    contextId: z.string(),
    secretKeyConfig: z.unknown().optional(),
  }),
  forceCreate: z.boolean().nullish(),
});
const deleteVariables = z.object({ id: z.string() });
const queryVariables = z.object({ contextId: z.string() });

const operation = /\b(createWebTriggerUrl|deleteWebTriggerUrl|webTriggerUrlsByAppContext)\s*\(/;

/**
 * The three operations behind `webTrigger` of `@forge/api`; undefined for any other request.
 * https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger-api/
 */
export function answerWebTriggers(
  site: GatewaySite,
  { query, variables }: GatewayRequest,
): Response | undefined {
  switch (operation.exec(query)?.[1]) {
    case 'createWebTriggerUrl':
      return create(site, createVariables.parse(variables));
    case 'deleteWebTriggerUrl':
      return remove(site, deleteVariables.parse(variables));
    case 'webTriggerUrlsByAppContext':
      return list(site, queryVariables.parse(variables));
    default:
      return undefined;
  }
}

function create(
  site: GatewaySite,
  { input, forceCreate }: z.output<typeof createVariables>,
): Response {
  const { triggerKey, contextId, secretKeyConfig } = input;
  const module = webTriggerModule(site.app, triggerKey);
  if (module === undefined) {
    const message = `The app has no web trigger '${triggerKey}'.`;
    return Response.json({ errors: [{ message }], data: { createWebTriggerUrl: null } });
  }
  if (secretKeyConfig !== undefined || (module.request?.authentication ?? 'none') !== 'none') {
    return notModelled(`the authentication of web trigger requests (${triggerKey})`);
  }
  const known = webTriggerUrls(site).filter(
    (url) => url.triggerKey === triggerKey && url.contextId === contextId,
  );
  const url = forceCreate === true ? undefined : known.at(-1);
  return data({
    createWebTriggerUrl: { url: addressOf(site, url ?? newUrl(site, triggerKey, contextId)) },
  });
}

function newUrl(site: GatewaySite, triggerKey: string, contextId: string): WebTriggerUrl {
  const url = { id: site.ids.uuid().replaceAll('-', ''), triggerKey, contextId };
  webTriggerUrls(site).put(url.id, url);
  return url;
}

function remove(site: GatewaySite, { id }: z.output<typeof deleteVariables>): Response {
  const success = webTriggerUrls(site).delete(id);
  const message = success ? null : 'There is no such web trigger URL.';
  return data({ deleteWebTriggerUrl: { success, message } });
}

function list(site: GatewaySite, { contextId }: z.output<typeof queryVariables>): Response {
  const urls = webTriggerUrls(site).filter((url) => url.contextId === contextId);
  return data({
    webTriggerUrlsByAppContext: urls.map((url) => ({
      triggerKey: url.triggerKey,
      url: addressOf(site, url),
    })),
  });
}

const data = (content: Readonly<Record<string, unknown>>) => Response.json({ data: content });
