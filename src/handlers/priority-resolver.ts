import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { explainPriority } from '../usecases/explain-priority';
import { rankPriority } from '../usecases/rank-priority';
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
  .define(
    'rankPriority',
    answer('rankPriority', calls.rankPriority, (caller, input) =>
      rankPriority(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();
