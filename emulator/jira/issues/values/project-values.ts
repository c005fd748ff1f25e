import { projects } from '../../model/project';
import { projectBean } from '../../projects/project-bean';
import { findProject } from '../../projects/find-project';
import { invalid, storedText, valid, type FieldCodec } from './field-codec';
import { property } from './property';

/** A project that is picked in a custom field, stored as its id. */
export const projectCodec: FieldCodec = {
  operations: ['set'],
  read: (input, { site, field }) => {
    const named = property(input, 'id') ?? property(input, 'key');
    if (typeof named !== 'string')
      return invalid(`Specify a valid 'id' or 'key' for ${field.name}`);
    const project = findProject(site, named);
    return project === undefined ? invalid(`Project '${named}' is not valid`) : valid(project.id);
  },
  write: (stored, site) => {
    const id = storedText(stored);
    return projects(site).has(id) ? projectBean(site, id) : null;
  },
  describe: (stored, site) => {
    const id = storedText(stored);
    return { id, text: projects(site).get(id)?.name ?? id };
  },
};
