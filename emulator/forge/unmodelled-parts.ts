import { z } from 'zod';
import { isPublished } from './events/published-events';
import type { AppModule, InstalledApp } from './installed-app';

/** Something that a manifest may say and Atlassian would do, but this site does not. */
interface UnmodelledPart {
  readonly moduleKey: string;
  readonly message: string;
}

const trigger = z.looseObject({ events: z.array(z.string()) });
const expression = z.looseObject({ expression: z.string() });
const field = z.looseObject({
  view: z.looseObject({ formatter: expression.optional() }).optional(),
  edit: z.looseObject({ parser: expression.optional() }).optional(),
  schema: z.unknown().optional(),
});

/** Formats of a JSON schema, which are written as texts; a property named so is an object. */
const FORMAT = /"format":"/;

function ofTrigger(properties: AppModule['properties']): readonly string[] {
  const silent = trigger.safeParse(properties).data?.events.filter((name) => !isPublished(name));
  return (silent ?? []).map((name) => `the event ${name}, which is never sent here`);
}

function ofField(properties: AppModule['properties']): readonly string[] {
  const { view, edit, schema = null } = field.safeParse(properties).data ?? {};
  return [
    ...(view?.formatter === undefined ? [] : ['view.formatter: values are shown as they are']),
    ...(edit?.parser === undefined ? [] : ['edit.parser: texts to be parsed are refused']),
    ...(FORMAT.test(JSON.stringify(schema)) ? ['formats in schema: any text passes'] : []),
  ];
}

function partsOf({ type, properties }: AppModule): readonly string[] {
  switch (type) {
    case 'trigger':
      return ofTrigger(properties);
    case 'jira:customField':
      return ofField(properties);
    default:
      return [];
  }
}

/**
 * What the app's manifest says and the emulator leaves out although the app works without it. The app stays
 * valid, so this stops nothing; it is shown at the start and on the console.
 */
export function unmodelledParts(app: Pick<InstalledApp, 'modules'>): readonly UnmodelledPart[] {
  return app.modules.flatMap((module) =>
    partsOf(module).map((part) => ({
      moduleKey: module.key,
      message: `The emulator does not model a part of the module ${module.key}: ${part}.`,
    })),
  );
}
