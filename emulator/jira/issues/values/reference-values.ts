import type { Site } from '../../../site';
import { priorities } from '../../model/priority';
import { resolutions } from '../../model/resolution';
import { priorityBean } from '../../priorities/priority-bean';
import { resolutionBean } from '../../resolutions/resolution-bean';
import {
  invalid,
  storedText,
  valid,
  type FieldCodec,
  type ReadValue,
  type ValueScope,
} from './field-codec';
import { property } from './property';

interface Named {
  readonly id: string;
  readonly name: string;
}

function readNamed(input: unknown, rows: readonly Named[], label: string): ReadValue {
  if (typeof input !== 'object' || input === null) {
    return invalid(`Specify the ${label} (id or name) in the string format`);
  }
  const id = property(input, 'id');
  const name = property(input, 'name');
  if (typeof id === 'string') {
    const row = rows.find((candidate) => candidate.id === id);
    return row ? valid(row.id) : invalid(`${label} id '${id}' is not valid`);
  }
  if (typeof name === 'string') {
    const row = rows.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    return row ? valid(row.id) : invalid(`${label} name '${name}' is not valid`);
  }
  return invalid(`Specify a valid 'id' or 'name' for ${label}`);
}

interface Reference {
  readonly label: string;
  readonly rows: (site: Site) => readonly Named[];
  readonly bean: (site: Site, id: string) => unknown;
}

function referenceCodec({ label, rows, bean }: Reference): FieldCodec {
  return {
    operations: ['set'],
    read: (input, scope) => readNamed(input, rows(scope.site), label),
    write: (stored, site) => bean(site, storedText(stored)),
    describe: (stored, site) => ({
      id: storedText(stored),
      text: rows(site).find((row) => row.id === stored)?.name ?? storedText(stored),
    }),
    allowedValues: (scope: ValueScope) => rows(scope.site).map((row) => bean(scope.site, row.id)),
  };
}

/** The priority, stored as its id. */
export const priorityCodec = referenceCodec({
  label: 'Priority',
  rows: (site) => [...priorities(site).values()],
  bean: priorityBean,
});

/** The resolution, stored as its id. */
export const resolutionCodec = referenceCodec({
  label: 'Resolution',
  rows: (site) => [...resolutions(site).values()],
  bean: resolutionBean,
});
