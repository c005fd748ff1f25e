import { z } from 'zod';
import type { AppModule } from '../../forge/installed-app';
import type { Site } from '../../site';
import { fields, type FieldRecord } from '../model/field';
import { newContext } from './new-context';

const properties = z.object({
  name: z.string(),
  description: z.string().default(''),
  type: z.enum(['string', 'number', 'user', 'group', 'date', 'datetime', 'object']),
  collection: z.enum(['none', 'list']).default('none'),
  readOnly: z.boolean().default(false),
});

/**
 * Makes one locked field for every `jira:customField` module of the app that has none yet, as a
 * deployment does. Safe to call at every start.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function installForgeFields(site: Site): void {
  for (const module of site.app.modulesOf('jira:customField')) {
    const ari = site.app.moduleAri(module.key);
    if (fields(site).find((field) => field.schema.custom === ari) !== undefined) continue;
    const field = forgeField(site, module, ari);
    fields(site).put(field.id, field);
  }
}

function forgeField(site: Site, module: AppModule, ari: string): FieldRecord {
  const declared = properties.parse(module.properties);
  const customId = site.ids.next('jira.custom-field', 10010);
  const shape =
    declared.collection === 'list'
      ? { type: 'array', items: declared.type }
      : { type: declared.type };
  return {
    id: `customfield_${customId}`,
    name: declared.name,
    description: declared.description,
    custom: true,
    schema: { ...shape, custom: ari, customId },
    navigable: true,
    orderable: true,
    contexts: [newContext(site, `Default Configuration Scheme for ${declared.name}`)],
    forge: { moduleKey: module.key, readOnly: declared.readOnly },
  };
}
