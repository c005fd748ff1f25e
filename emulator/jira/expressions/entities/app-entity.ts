import type { InstalledApp } from '../../../forge/installed-app';
import { NotModelled } from '../../not-modelled';
import { defineEntity, free } from './define-entity';

/** The Forge app that asks. It has no licence: only paid apps in production have one. */
export const appEntity = defineEntity<InstalledApp>('App', {
  id: ({ appId }) => appId,
  bean: ({ appId, name }) => ({ id: appId, name }),
  properties: {
    id: free('String', ({ appId }) =>
      appId.startsWith('ari:') ? appId : `ari:cloud:ecosystem::app/${appId}`,
    ),
    license: free('License', () => null),
    properties: free('EntityProperties', () => {
      throw new NotModelled('properties of apps');
    }),
  },
});
