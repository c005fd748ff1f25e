import { components } from '../model/component';
import { versions } from '../model/version';
import { NotModelled } from '../not-modelled';
import type { QueryScope } from './query-scope';
import type { ReferenceField } from './search-field';
import { storedKeys } from './stored-fields';

interface Part {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
}

/** Fields of parts of projects; those of projects that the caller does not see have no name. */
export function partFields({
  site,
  seesProject,
}: QueryScope): Readonly<Record<string, () => ReferenceField>> {
  const partField = (label: string, fieldId: string, parts: Iterable<Part>): ReferenceField => {
    const all = [...parts];
    const keys = storedKeys(fieldId);
    const names = new Map(all.map(({ id, name }) => [id, name.toLowerCase()]));
    return {
      kind: 'reference',
      indexed: fieldId,
      label,
      keys,
      sort: (issue) => names.get(keys(issue)[0] ?? ''),
      resolve: (text) => {
        const found = all.filter(
          ({ id, name, projectId }) =>
            seesProject(projectId) && (id === text || name.toLowerCase() === text.toLowerCase()),
        );
        return found.length === 0 ? undefined : found.map(({ id }) => id);
      },
    };
  };
  const versionField = (label: string, fieldId: string): ReferenceField => ({
    ...partField(label, fieldId, versions(site).values()),
    of: 'version',
    compare: () => {
      throw new NotModelled(`the order of versions in the JQL field '${label}'`);
    },
  });
  return {
    component: () => ({
      ...partField('component', 'components', components(site).values()),
      of: 'component',
    }),
    fixversion: () => versionField('fixVersion', 'fixVersions'),
    affectedversion: () => versionField('affectedVersion', 'versions'),
  };
}
