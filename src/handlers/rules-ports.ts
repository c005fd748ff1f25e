import { rulesDrafts } from '../platform/rules-drafts';
import { portsAs } from './ports';
import { setupPorts } from './setup-ports';

/** The ports of the rule editor. It works as the app, for Jira administrators alone. */
export const rulesPorts = {
  ...portsAs('app'),
  administrators: setupPorts.administrators,
  ruleDrafts: rulesDrafts,
  setup: setupPorts,
} as const;
