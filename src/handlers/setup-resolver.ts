import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { checkSetup } from '../usecases/check-setup';
import { getPriorityRules } from '../usecases/get-priority-rules';
import { getScoreRun } from '../usecases/get-score-run';
import { getSettings } from '../usecases/get-settings';
import { planSetup } from '../usecases/plan-setup';
import { publishRules } from '../usecases/publish-rules';
import { replayRules } from '../usecases/replay-rules';
import { runSetup } from '../usecases/run-setup';
import { saveRulesDraft } from '../usecases/save-rules-draft';
import { saveSettings } from '../usecases/save-settings';
import { answer } from './answer';
import { rulesPorts } from './rules-ports';
import { setupPorts } from './setup-ports';

/** Calls of the admin page. */
export const setupResolver = new Resolver()
  .define(
    'planSetup',
    answer('planSetup', calls.planSetup, (caller) => planSetup(setupPorts, caller)),
  )
  .define(
    'runSetup',
    answer('runSetup', calls.runSetup, (caller, input) => runSetup(setupPorts, caller, input)),
  )
  .define(
    'checkSetup',
    answer('checkSetup', calls.checkSetup, (caller) => checkSetup(setupPorts, caller)),
  )
  .define(
    'getSettings',
    answer('getSettings', calls.getSettings, (caller) => getSettings(setupPorts, caller)),
  )
  .define(
    'saveSettings',
    answer('saveSettings', calls.saveSettings, (caller, input) =>
      saveSettings(setupPorts, caller, input),
    ),
  )
  .define(
    'getPriorityRules',
    answer('getPriorityRules', calls.getPriorityRules, (caller) =>
      getPriorityRules(rulesPorts, caller),
    ),
  )
  .define(
    'saveRulesDraft',
    answer('saveRulesDraft', calls.saveRulesDraft, (caller, input) =>
      saveRulesDraft(rulesPorts, caller, input),
    ),
  )
  .define(
    'replayRules',
    answer('replayRules', calls.replayRules, (caller, input) =>
      replayRules(rulesPorts, caller, input),
    ),
  )
  .define(
    'publishRules',
    answer('publishRules', calls.publishRules, (caller, input) =>
      publishRules(rulesPorts, caller, input),
    ),
  )
  .define(
    'getScoreRun',
    answer('getScoreRun', calls.getScoreRun, (caller) => getScoreRun(rulesPorts, caller)),
  )
  .getDefinitions();
