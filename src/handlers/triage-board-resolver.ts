import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { assignRequest } from '../usecases/assign-request';
import { assignRequestAll } from '../usecases/assign-request-all';
import { decideTriage } from '../usecases/decide-triage';
import { decideTriageAll } from '../usecases/decide-triage-all';
import { getBoardRows } from '../usecases/get-board-rows';
import { getLibrary } from '../usecases/get-library';
import { getRegister } from '../usecases/get-register';
import { getTriageBoard } from '../usecases/get-triage-board';
import { noteMessage } from '../usecases/note-message';
import { getOverrides } from '../usecases/get-overrides';
import { overrideRank } from '../usecases/override-rank';
import { withdrawOverride } from '../usecases/withdraw-override';
import { proposeAssignee } from '../usecases/propose-assignee';
import { saveBoardViews } from '../usecases/save-board-views';
import type { Outcome } from '../usecases/outcome';
import { tellingBoards } from '../usecases/telling-boards';
import { answer } from './answer';
import { portsAs } from './ports';

/** Calls of the triage board. */
export const triageBoardResolver = new Resolver()
  .define(
    'getTriageBoard',
    answer('getTriageBoard', calls.getTriageBoard, (caller, input) =>
      getTriageBoard(portsAs('user'), caller, input),
    ),
  )
  .define(
    'getBoardRows',
    answer('getBoardRows', calls.getBoardRows, (caller, input) =>
      getBoardRows(portsAs('user'), caller, input),
    ),
  )
  .define(
    'saveBoardViews',
    answer('saveBoardViews', calls.saveBoardViews, (caller, input) =>
      saveBoardViews(portsAs('user'), caller, input),
    ),
  )
  .define(
    'decideTriage',
    answer('decideTriage', calls.decideTriage, (caller, input) =>
      telling([input.issueId], (ports) => decideTriage(ports, caller, input)),
    ),
  )
  .define(
    'decideTriageAll',
    answer('decideTriageAll', calls.decideTriageAll, (caller, input) =>
      telling(input.issueIds, (ports) => decideTriageAll(ports, caller, input)),
    ),
  )
  .define(
    'assignRequest',
    answer('assignRequest', calls.assignRequest, (caller, input) =>
      telling([input.issueId], (ports) => assignRequest(ports, caller, input)),
    ),
  )
  .define(
    'assignRequestAll',
    answer('assignRequestAll', calls.assignRequestAll, (caller, input) =>
      telling(input.issueIds, (ports) => assignRequestAll(ports, caller, input)),
    ),
  )
  .define(
    'proposeAssignee',
    answer('proposeAssignee', calls.proposeAssignee, (caller, input) =>
      proposeAssignee(portsAs('user'), caller, input),
    ),
  )
  .define(
    'overrideRank',
    answer('overrideRank', calls.overrideRank, (caller, input) =>
      telling([input.issueId], (ports) => overrideRank(ports, caller, input)),
    ),
  )
  .define(
    'withdrawOverride',
    answer('withdrawOverride', calls.withdrawOverride, (caller, input) =>
      telling([input.issueId], (ports) => withdrawOverride(ports, caller, input)),
    ),
  )
  .define(
    'getOverrides',
    answer('getOverrides', calls.getOverrides, (caller) => getOverrides(portsAs('user'), caller)),
  )
  .define(
    'getLibrary',
    answer('getLibrary', calls.getLibrary, (caller, input) =>
      getLibrary(portsAs('user'), caller, input),
    ),
  )
  .define(
    'getRegister',
    answer('getRegister', calls.getRegister, (caller) => getRegister(portsAs('user'), caller)),
  )
  .define(
    'noteMessage',
    answer('noteMessage', calls.noteMessage, (caller, input) =>
      noteMessage(portsAs('user'), caller, input),
    ),
  )
  .getDefinitions();

/** A change that the boards of others hear of. */
function telling<Value>(
  issueIds: readonly string[],
  change: (ports: ReturnType<typeof portsAs>) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const ports = portsAs('user');
  return tellingBoards(ports, issueIds, change(ports));
}
