import { z } from 'zod';
import type { AppModule } from './installed-app';
import { resolverOf } from './invoke-surface';

const surface = z.looseObject({
  title: z.string().optional(),
  name: z.string().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  icon: z.string().optional(),
  layout: z.string().optional(),
  resource: z.string().optional(),
});

/** Parts of a module that may have a Custom UI of their own: a field's editor, a macro's settings. */
const PARTS = ['view', 'edit', 'create', 'config'] as const;

const part = z.looseObject({ resource: z.string() });

/** Address of a resource of the manifest, `key` or `key/entry`. */
function addressOf(resource: string, assetsOrigin: string): string {
  const [key = '', entry] = resource.split('/');
  return `${assetsOrigin}/${key}/${entry ?? 'index'}.html`;
}

function viewsOf(module: AppModule, assetsOrigin: string): Readonly<Record<string, string>> {
  const views = PARTS.flatMap((name): readonly (readonly [string, string])[] => {
    const parsed = part.safeParse(module.properties[name]);
    return parsed.success ? [[name, addressOf(parsed.data.resource, assetsOrigin)]] : [];
  });
  return Object.fromEntries(views);
}

/**
 * The modules that have a Custom UI, as the host pages list them: `url` is the module's own document, and
 * `views` has those of its parts by name.
 */
export function hostSurfaces(modules: readonly AppModule[], assetsOrigin: string) {
  return modules.flatMap((module) => {
    const parsed = surface.safeParse(module.properties);
    const views = viewsOf(module, assetsOrigin);
    if (!parsed.success) return [];
    const { title, name, label, description, icon, layout, resource } = parsed.data;
    if (resource === undefined && Object.keys(views).length === 0) return [];
    return [
      {
        type: module.type,
        key: module.key,
        title: title ?? name ?? module.key,
        label,
        description,
        icon,
        layout,
        resource,
        url: resource === undefined ? undefined : addressOf(resource, assetsOrigin),
        views,
        hasResolver: resolverOf(module) !== undefined,
        properties: module.properties,
      },
    ];
  });
}
