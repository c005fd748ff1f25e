import { route } from '@forge/api';
import { z } from 'zod';
import type { AppPages } from '../usecases/ports/app-pages';
import { installedApp } from './jira-configuration/installed-app';
import { sender, unexpected } from './product-request';

const serverInfo = z.object({ baseUrl: z.url() });

/**
 * Addresses of full pages: an app has one `jira:globalPage`, and its address names app and environment.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
export const appPages: AppPages = {
  requestForm(query) {
    const { appId, environmentId } = installedApp();
    const search = new URLSearchParams(query).toString();
    return `/jira/apps/${appId}/${environmentId}${search === '' ? '' : `?${search}`}`;
  },
  async absolute(path) {
    const reply = await sender('jira', 'app')('GET', route`/rest/api/3/serverInfo`);
    if (reply.status !== 200) throw unexpected('Reading the address of the site', reply);
    return new URL(path, serverInfo.parse(reply.body).baseUrl).href;
  },
};
