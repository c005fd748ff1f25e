import type { CallValue } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { briefOf, briefProblems } from '../domain/intake/brief';
import type { BriefProblem } from '../domain/intake/brief-problem';
import { formName } from '../domain/intake/form-name';
import type { IntakeSettings } from '../domain/intake/settings';
import { assetTypes, requesterRoles } from '../domain/request-fields';
import { opportunityProblems, type CheckOpportunityPorts } from './check-opportunity';
import { updatedAssetProblems } from './check-updated-asset';
import type { Assets } from './ports/assets';

export type LackingAnswersPorts = CheckOpportunityPorts & { readonly assets: Assets };

type LackingAnswer = Extract<
  CallValue<'getRequestForm'>['purpose'],
  { kind: 'completing' }
>['lacking'][number];

/** What the form would refuse of a request's answers as they are, in the form's words, once for each field. */
export async function lackingAnswers(
  ports: LackingAnswersPorts,
  settings: IntakeSettings,
  today: string,
  request: AssetRequest,
): Promise<readonly LackingAnswer[]> {
  const brief = briefOf(request);
  const [asset, deal] = await Promise.all([
    updatedAssetProblems(ports.assets, brief),
    opportunityProblems(ports, request.values.opportunity),
  ]);
  const lacking = [
    ...[...briefProblems(brief, settings, today), ...asset].map(lackingAnswer),
    ...removedOptions(request),
    ...deal.map(({ field }): LackingAnswer => ({ field, name: 'Opportunity', problem: 'invalid' })),
  ];
  return [...new Map(lacking.map((answer) => [answer.field, answer])).values()];
}

function lackingAnswer(found: BriefProblem): LackingAnswer {
  const { field, problem } = found;
  return { field, name: formName(found), problem: problem === 'unknown' ? 'invalid' : problem };
}

/** Choices that the form does not offer. */
function removedOptions({ values }: AssetRequest): readonly LackingAnswer[] {
  const { assetType, requesterRole } = values;
  return [
    ...(isOffered(requesterRoles, requesterRole)
      ? []
      : [removed('requesterRole', 'Requester role')]),
    ...(isOffered(assetTypes, assetType) ? [] : [removed('assetType', 'Asset type')]),
  ];
}

function isOffered(options: readonly string[], chosen: string | undefined): boolean {
  return chosen === undefined || options.includes(chosen);
}

function removed(field: 'requesterRole' | 'assetType', name: string): LackingAnswer {
  return { field, name, problem: 'invalid' };
}
