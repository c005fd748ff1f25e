import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { answerProblems } from '../domain/intake/answer';
import { briefOf, briefProblems } from '../domain/intake/brief';
import type { IntakeSettings } from '../domain/intake/settings';
import { updatedAssetProblems } from './check-updated-asset';
import { findOnDesk } from './desk-access';
import { done, refused, type Outcome } from './outcome';
import type { Assets } from './ports/assets';
import type { DeskStore } from './ports/desk-store';
import type { Requests } from './ports/requests';

export type FormPurposePorts = {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  readonly assets: Assets;
};

type Purpose = CallValue<'getRequestForm'>['purpose'];

/** Before the weekly review has decided, the brief is the requester's to complete. */
const completable: readonly string[] = ['Needs info', 'Submitted'];

/** What the form is opened for, with the answers that are known already, read as the person. */
export async function formPurpose(
  ports: FormPurposePorts,
  settings: IntakeSettings,
  today: string,
  { request }: ParsedInput<'getRequestForm'>,
): Promise<Outcome<Purpose>> {
  if (request === undefined) return done({ kind: 'new' });
  const found = await findOnDesk(ports, request);
  if (found.kind !== 'found') return found;
  const { status } = found.request;
  if (!completable.includes(status.name)) {
    const message = `${request} is ${status.name} already, so its brief is not changed here. Write a comment on the request.`;
    return refused('refused', message);
  }
  return done(await completing(ports, settings, today, found.request));
}

async function completing(
  { assets }: FormPurposePorts,
  settings: IntakeSettings,
  today: string,
  request: AssetRequest,
): Promise<Purpose> {
  const brief = briefOf(request);
  const problems = [
    ...briefProblems(brief, settings, today),
    ...answerProblems(settings, brief.assetType, request.answers),
    ...(await updatedAssetProblems(assets, brief)),
  ];
  const { summary, neededBy, values, answers } = request;
  return {
    kind: 'completing',
    issueId: request.id,
    issueKey: request.key,
    missing: [...new Set(problems.map(({ name }) => name))],
    prefilled: { ...values, summary, neededBy, answers },
  };
}
