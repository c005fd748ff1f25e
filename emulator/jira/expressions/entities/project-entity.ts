import { fromJson } from '../values/json-values';
import type { ProjectRecord } from '../../model/project';
import { NotModelled } from '../../not-modelled';
import { projectBean } from '../../projects/project-bean';
import { avatarUrls } from '../../users/avatar-urls';
import { defineEntity, free } from './define-entity';
import { entityProperties } from './entity-properties';
import { userValue } from './user-entity';

/** A project; this site has company-managed ones alone, which Jira calls `classic`. */
export const projectEntity = defineEntity<ProjectRecord>('Project', {
  id: ({ id }) => id,
  bean: ({ id }, { site }) => projectBean(site, id),
  properties: {
    id: free('Number', ({ id }) => Number(id)),
    key: free('String', ({ key }) => key),
    name: free('String', ({ name }) => name),
    style: free('String', () => 'classic'),
    projectTypeKey: free('String', ({ projectTypeKey }) => projectTypeKey),
    projectCategory: free('ProjectCategory', () => {
      throw new NotModelled('project categories');
    }),
    lead: free('User', ({ leadAccountId }, context, batch) =>
      userValue(leadAccountId, context, batch),
    ),
    avatarUrls: free('Map', ({ id }, { site, budget }) =>
      fromJson(avatarUrls(site, 'project', id), budget),
    ),
    properties: free('EntityProperties', ({ properties }, context, batch) =>
      entityProperties(properties, context, batch),
    ),
  },
});
