import { z } from 'zod';
import type { DisplayScene } from '../../jira/expressions/uses/display-expression';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** Parameters of an entity property condition; entities of which no properties are kept are refused. */
export const entityProperty = z.strictObject({
  entity: z.enum(['issue', 'project']),
  propertyKey: z.string(),
  objectName: z.string().optional(),
  value: texts.default([]),
});

type EntityProperty = z.output<typeof entityProperty>;

const record = z.record(z.string(), z.unknown());

/** The property, or the field inside of it that `objectName` leads to; undefined where there is none. */
function found({ issue, project }: DisplayScene, asked: EntityProperty): unknown {
  const holder = asked.entity === 'issue' ? issue : project;
  const path = asked.objectName?.split('.') ?? [];
  return [asked.propertyKey, ...path].reduce<unknown>((value, name) => {
    const fields = record.safeParse(value).data ?? {};
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
  }, holder?.properties);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/**
 * Whether an entity property condition holds. Values are compared as texts.
 * https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/entity-property-conditions/
 */
export function entityPropertyHolds(
  name: string,
  asked: EntityProperty,
  scene: DisplayScene,
): boolean {
  const value = found(scene, asked);
  if (value === undefined) return false;
  const actual = [value].flat().map(textOf);
  switch (name) {
    case 'entityPropertyExists':
      return true;
    case 'entityPropertyEqualTo':
      return !Array.isArray(value) && textOf(value) === asked.value[0];
    case 'entityPropertyContainsAny':
      return asked.value.some((each) => actual.includes(each));
    default:
      return asked.value.every((each) => actual.includes(each));
  }
}
