import type { WorkflowRule } from '../../../../emulator/jira/model/workflow';
import type { Site } from '../../../../emulator/site';

/** A rule of a transition, as workflows store it. */
export const rule = (
  ruleKey: string,
  parameters: Readonly<Record<string, string>>,
): WorkflowRule => ({ id: `rule-${ruleKey}`, ruleKey, parameters });

/** A rule that a module of the app provides. */
export const forgeRule = (site: Site, ruleKey: string, moduleKey: string, config = '') =>
  rule(ruleKey, { key: site.app.moduleAri(moduleKey), config, id: 'r', disabled: 'false' });
