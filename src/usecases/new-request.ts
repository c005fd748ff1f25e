import { givenAnswers } from '../domain/intake/answer';
import { updatedAsset } from '../domain/intake/brief';
import type { FormAnswers } from '../domain/intake/changed-answers';
import type { IntakeSettings } from '../domain/intake/settings';
import type { NewRequest } from './ports/requests';

/** The answers as a request keeps them: none that the form hides. */
export function newRequest(
  settings: IntakeSettings,
  { answers, ...given }: FormAnswers,
): NewRequest {
  return {
    ...given,
    updatesAsset: updatedAsset({ ...given, answers }),
    answers: givenAnswers(settings, given.assetType, answers),
  };
}
