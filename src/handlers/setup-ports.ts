import { randomUUID } from 'node:crypto';
import { deskStore } from '../platform/desk-store';
import { jiraAdministrators } from '../platform/jira-administrators';
import { jiraGroups } from '../platform/jira-groups';
import { jiraPeople } from '../platform/jira-people';
import { jiraRequests } from '../platform/jira-requests';
import { intakeQueue } from '../platform/queues';
import { settingsStore } from '../platform/settings-store';
import { rulesStore } from '../platform/rules-store';
import { setupLedgers } from '../platform/setup-ledger';
import { setupQueue } from '../platform/setup-queue';
import { setupSite } from '../platform/setup-site';

/** The ports of the set-up. It reads and writes as the app, for people whose right it checks first. */
export const setupPorts = {
  administrators: jiraAdministrators,
  groups: jiraGroups,
  site: setupSite,
  desk: deskStore,
  settings: settingsStore,
  rules: rulesStore,
  people: jiraPeople,
  ledgers: setupLedgers,
  queue: setupQueue,
  requests: jiraRequests('app'),
  intake: intakeQueue,
  newId: randomUUID,
  now: Date.now,
} as const;
