import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { assignRequest } from '../usecases/assign-request';
import { decideTriage } from '../usecases/decide-triage';
import { getBoardRows } from '../usecases/get-board-rows';
import { getRegister } from '../usecases/get-register';
import { getTriageBoard } from '../usecases/get-triage-board';
import { noteMessage } from '../usecases/note-message';
import { saveBoardViews } from '../usecases/save-board-views';
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
      decideTriage(portsAs('user'), caller, input),
    ),
  )
  .define(
    'assignRequest',
    answer('assignRequest', calls.assignRequest, (caller, input) =>
      assignRequest(portsAs('user'), caller, input),
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
