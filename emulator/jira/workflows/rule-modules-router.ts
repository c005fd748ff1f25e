import { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { forgeRules } from './rule-catalogue';

const page = z.object({ resource: z.string() });
const pages = z.object({
  create: page.optional().catch(undefined),
  edit: page.optional().catch(undefined),
  view: page.optional().catch(undefined),
  configurationDescription: z.object({ expression: z.string() }).optional().catch(undefined),
});

/** Lists the app's workflow rules with the addresses of their configuration pages, for the workflow editor. */
export function ruleModulesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get('/__forge/workflow-rules', (c) => c.json(ruleModules(site)));
  return router;
}

function ruleModules(site: Site) {
  return forgeRules(site).flatMap((rule) => {
    const module = site.app.modules.find(({ key }) => site.app.moduleAri(key) === rule.id);
    if (module === undefined) return [];
    const { create, edit, view, configurationDescription } = pages.parse(module.properties);
    return [
      {
        ...rule,
        moduleKey: module.key,
        summary: configurationDescription?.expression ?? null,
        create: addressOf(site, create?.resource),
        edit: addressOf(site, edit?.resource),
        view: addressOf(site, view?.resource),
      },
    ];
  });
}

/** Resources are folders of the asset origin; `key/entry` names one of several documents in it. */
function addressOf(site: Site, resource: string | undefined): string | null {
  if (resource === undefined) return null;
  const [key = '', entry = 'index'] = resource.split('/');
  return `${site.origin.assets}/${key}/${entry}.html`;
}
