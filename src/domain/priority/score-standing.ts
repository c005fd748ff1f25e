import type { AssetRequest } from '../asset-request';
import { isAssetId } from '../asset';
import { dateIn } from '../calendar';
import { briefOf, briefProblems, updatedAsset } from '../intake/brief';
import type { IntakeSettings } from '../intake/settings';
import type { StatusName } from '../request-workflow';
import type { ScoreSnapshot } from './snapshot';

const undecided: readonly StatusName[] = ['Submitted', 'Needs info'];

/**
 * Whether an open request has a score, as far as it can be told without reading how it arrived. What is kept
 * decides while its brief agrees with it; where they differ, the request has to be looked at by itself.
 * @param isKnownAsset whether the library has an asset of this id
 */
export function scoreStanding(
  request: AssetRequest,
  before: ScoreSnapshot | undefined,
  settings: IntakeSettings,
  isKnownAsset: (assetId: string) => boolean,
): 'scored' | 'unscored' | 'unclear' {
  const { priorityScore } = request.computed;
  const had = before === undefined ? priorityScore !== undefined : before.score !== undefined;
  const isComplete = hasCompleteBrief(request, settings, isKnownAsset);
  if (had) {
    // Work that was admitted keeps its score when an answer is lost after the decision.
    const isDecided = !undecided.some((status) => status === request.status.name);
    return isComplete || isDecided ? 'scored' : 'unclear';
  }
  return isComplete || priorityScore !== undefined ? 'unclear' : 'unscored';
}

function hasCompleteBrief(
  request: AssetRequest,
  settings: IntakeSettings,
  isKnownAsset: (assetId: string) => boolean,
): boolean {
  const brief = briefOf(request);
  const submitted = dateIn(request.created, settings.calendar.timeZone);
  const assetId = updatedAsset(brief);
  const namesNoOther = assetId === undefined || (isAssetId(assetId) && isKnownAsset(assetId));
  return namesNoOther && briefProblems(brief, settings, submitted).length === 0;
}
