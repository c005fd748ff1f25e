import Resolver from '@forge/resolver';
import { calls } from '../contract/calls';
import { assignRequest } from '../usecases/assign-request';
import { decideTriage } from '../usecases/decide-triage';
import { getRegister } from '../usecases/get-register';
import { getTriageBoard } from '../usecases/get-triage-board';
import { noteMessage } from '../usecases/note-message';
import { answer } from './answer';
import { portsAs } from './ports';

/** Calls of the triage board. */
export const triageBoardResolver = new Resolver()
  .define(
    'getTriageBoard',
    answer('getTriageBoard', calls.getTriageBoard, (caller) =>
      getTriageBoard(portsAs('user'), caller),
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
