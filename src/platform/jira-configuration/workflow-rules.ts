import { route } from '@forge/api';
import { z } from 'zod';
import type { AppRule, InstalledApp } from '../../domain/setup/found-site';
import { moduleAri } from '../../domain/setup/found-site';
import { askJira } from './jira-request';

const capabilities = z.object({
  forgeRules: z.array(z.object({ id: z.string(), ruleKey: z.string() })).default([]),
});

/** The app's own workflow rules as Jira offers them on this site. */
export async function readAppRules(app: InstalledApp): Promise<readonly AppRule[]> {
  const prefix = moduleAri(app, '');
  const path = route`/rest/api/3/workflows/capabilities`;
  const { forgeRules } = await askJira(capabilities, 'GET', path);
  return forgeRules
    .filter(({ id }) => id.startsWith(prefix))
    .map(({ id, ruleKey }) => ({ moduleKey: id.slice(prefix.length), ari: id, ruleKey }));
}
