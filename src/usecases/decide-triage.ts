import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { dateIn } from '../domain/calendar';
import { requestTransitions } from '../domain/request-workflow';
import { transitionFor } from '../domain/triage';
import { reasonComment, reasonProblems } from '../domain/triage/decision-reason';
import {
  alternativeAsset,
  type AlternativeAsset,
  type AlternativeAssetPorts,
} from './alternative-asset';
import { changeRefusal } from './change-refusal';
import { findOnDesk } from './desk-access';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { ScoringQueue } from './ports/queues';
import type { Comment, RequestChanges, Requests } from './ports/requests';
import type { SettingsStore } from './ports/settings';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type DecideTriagePorts = AlternativeAssetPorts & {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  /** As the person: the changelog names who decided. */
  readonly changes: RequestChanges;
  readonly settings: SettingsStore;
  readonly scoring: ScoringQueue;
  readonly now: () => string;
};

type Input = ParsedInput<'decideTriage'>;

/**
 * Carries out one decision of the weekly review as the person. The reason is written before the status
 * changes: a failure in between leaves a comment too many, never a decision without its reason.
 */
export async function decideTriage(
  ports: DecideTriagePorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<CallValue<'decideTriage'>>> {
  const found = await findOnDesk(ports, input.issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  const misfit = await reasonRefusal(ports, input);
  if (misfit !== undefined) return misfit;
  const { alternativeAssetId } = input;
  const instead =
    alternativeAssetId === undefined
      ? undefined
      : await alternativeAsset(ports, desk, caller, alternativeAssetId);
  if (instead !== undefined && instead.kind !== 'asset') return instead;
  const refusal = await carryOut(ports, request, input, instead);
  if (refusal !== undefined) return refusal;
  await ports.scoring.rescore([request.id]);
  const name = transitionFor(input.decision);
  const status = requestTransitions.find((transition) => transition.name === name)?.to;
  return done({ issueKey: request.key, status: status ?? request.status.name });
}

async function reasonRefusal(
  { settings, now }: DecideTriagePorts,
  input: Input,
): Promise<Refusal | undefined> {
  // The desk's time zone only matters for a date.
  const timeZone = input.until === undefined ? 'UTC' : (await settings.read()).calendar.timeZone;
  const fields = reasonProblems(input, dateIn(now(), timeZone));
  const [message] = Object.values(fields);
  return message === undefined ? undefined : { kind: 'bad-input', message, fields };
}

async function carryOut(
  ports: DecideTriagePorts,
  request: AssetRequest,
  input: Input,
  instead: AlternativeAsset | undefined,
): Promise<Refusal | undefined> {
  const { changes } = ports;
  const name = transitionFor(input.decision);
  const offered = await changes.transitions(request.id);
  const transition = offered.find((candidate) => candidate.name === name);
  if (transition === undefined) {
    const message = `${request.key} is ${request.status.name} now, so "${name}" is not possible.`;
    return refused('conflict', message);
  }
  if (input.decision === 'decline') await noteDecline(ports, request, input);
  if (input.reason !== undefined && input.reason !== '') {
    const comment = commentOf(request, input, instead);
    const refusal = changeRefusal(await changes.comment(request.id, comment));
    if (refusal !== undefined) return refusal;
  }
  return changeRefusal(await changes.transition(request.id, transition.id));
}

/** For the form of those who ask for the same; who may not write it declines all the same. */
async function noteDecline(
  { changes, now }: DecideTriagePorts,
  { id }: AssetRequest,
  { reason = '', reasonCode, alternativeAssetId }: Input,
): Promise<void> {
  await changes.noteDecline(id, {
    decision: 'decline',
    reason,
    at: now(),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(alternativeAssetId === undefined ? {} : { alternativeAssetId }),
  });
}

function commentOf(
  { reporter }: AssetRequest,
  input: Input,
  instead: AlternativeAsset | undefined,
): Comment {
  const text = reasonComment(input);
  if (instead === undefined) return { mention: reporter, text };
  const { id, title, url } = instead;
  return { mention: reporter, text, link: { text: `Use instead: ${title} (${id})`, url } };
}
