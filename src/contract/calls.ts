import type { z } from 'zod';
import type { Answer } from './answer';
import { completeRequest } from './complete-request';
import { getLibrary } from './library';
import { findOpportunities } from './opportunity';
import { getOverrides, overrideRank, withdrawOverride } from './overrides';
import { explainPriority, rankPriority } from './priority';
import {
  getPriorityRules,
  getScoreRun,
  publishRules,
  replayRules,
  saveRulesDraft,
} from './priority-rules';
import { proposeAssignee } from './propose-assignee';
import { getRegister, noteMessage } from './register';
import { getRequestForm, submitRequest } from './request-desk';
import { decideReview, getReviews } from './reviews';
import { getSettings, saveSettings } from './settings';
import { checkSetup, planSetup, runSetup } from './setup';
import { findSimilar, getSimilarRequests, joinRequest, logDeflection } from './similar';
import {
  assignRequest,
  assignRequestAll,
  decideTriage,
  decideTriageAll,
  getBoardRows,
  getTriageBoard,
  saveBoardViews,
} from './triage';

/** Every call between browser and backend, by the one name it has everywhere. */
export const calls = {
  getRequestForm,
  submitRequest,
  completeRequest,
  findOpportunities,
  findSimilar,
  getSimilarRequests,
  joinRequest,
  logDeflection,
  explainPriority,
  rankPriority,
  getReviews,
  decideReview,
  getTriageBoard,
  getBoardRows,
  saveBoardViews,
  decideTriage,
  decideTriageAll,
  assignRequest,
  assignRequestAll,
  proposeAssignee,
  overrideRank,
  withdrawOverride,
  getOverrides,
  getRegister,
  noteMessage,
  getLibrary,
  planSetup,
  runSetup,
  checkSetup,
  getSettings,
  saveSettings,
  getPriorityRules,
  saveRulesDraft,
  replayRules,
  publishRules,
  getScoreRun,
} as const;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
/** What a use case gets: the input with defaults filled in. */
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type CallValue<Name extends CallName> = z.output<(typeof calls)[Name]['value']>;
export type CallAnswer<Name extends CallName> = Answer<CallValue<Name>>;
