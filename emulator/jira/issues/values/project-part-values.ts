import type { Site } from '../../../site';
import { componentReference } from '../../components/component-bean';
import { components } from '../../model/component';
import { versions } from '../../model/version';
import { versionReference } from '../../versions/version-bean';
import {
  invalid,
  isEmptyValue,
  storedTexts,
  valid,
  type FieldCodec,
  type ReadValue,
  type ValueScope,
} from './field-codec';
import { property } from './property';
import { readList } from './read-list';

interface Part {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
}

interface Parts<Row extends Part> {
  /** `Component`, in Jira's sentences. */
  readonly label: string;
  readonly rows: (site: Site) => { get(id: string): Row | undefined; values(): Iterable<Row> };
  readonly bean: (site: Site, row: Row) => unknown;
}

/** Parts of the issue's own project, stored as ids. */
function partsCodec<Row extends Part>({ label, rows, bean }: Parts<Row>): FieldCodec {
  const offered = ({ site, projectId }: ValueScope) =>
    [...rows(site).values()].filter((row) => row.projectId === projectId);

  const readElement = (input: unknown, scope: ValueScope): ReadValue => {
    const [id, name] = [property(input, 'id'), property(input, 'name')];
    const row = offered(scope).find((each) =>
      id === undefined ? each.name === name : each.id === id,
    );
    if (row !== undefined) return valid(row.id);
    const named = id === undefined ? ['name', name] : ['id', id];
    return invalid(`${label} ${String(named[0])} '${String(named[1])}' is not valid`);
  };

  return {
    operations: ['add', 'set', 'remove'],
    read: (input, scope) => {
      const read = readList(input, (element) => readElement(element, scope));
      return read.ok && isEmptyValue(read.value) ? valid(undefined) : read;
    },
    readElement,
    write: (stored, site) =>
      storedTexts(stored).flatMap((id) => {
        const row = rows(site).get(id);
        return row === undefined ? [] : [bean(site, row)];
      }),
    describe: (stored, site) => {
      const ids = storedTexts(stored);
      const names = ids.map((id) => rows(site).get(id)?.name ?? id);
      return { id: ids.join(', '), text: names.join(', ') };
    },
    allowedValues: (scope) => offered(scope).map((row) => bean(scope.site, row)),
  };
}

export const componentsCodec = partsCodec({
  label: 'Component',
  rows: components,
  bean: componentReference,
});

export const versionsCodec = partsCodec({
  label: 'Version',
  rows: versions,
  bean: versionReference,
});
