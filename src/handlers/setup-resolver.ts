import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { checkSetup } from '../usecases/check-setup';
import { getSettings } from '../usecases/get-settings';
import { planSetup } from '../usecases/plan-setup';
import { runSetup } from '../usecases/run-setup';
import { saveSettings } from '../usecases/save-settings';
import { answer } from './answer';
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
  .getDefinitions();
