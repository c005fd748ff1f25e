import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { explainPriority } from '../usecases/explain-priority';
import { answer } from './answer';
import { portsAs } from './ports';

/** Calls of the priority panel. */
export const priorityResolver = new Resolver()
  .define(
    'explainPriority',
    answer('explainPriority', calls.explainPriority, (caller, input) =>
      explainPriority(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();
