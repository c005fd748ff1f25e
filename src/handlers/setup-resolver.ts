import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { checkSetup } from '../usecases/check-setup';
import { planSetup } from '../usecases/plan-setup';
import { runSetup } from '../usecases/run-setup';
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
  .getDefinitions();
