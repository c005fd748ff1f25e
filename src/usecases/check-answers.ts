import { dateIn } from '../domain/calendar';
import { briefProblems } from '../domain/intake/brief';
import type { FormAnswers } from '../domain/intake/changed-answers';
import type { IntakeSettings } from '../domain/intake/settings';
import { opportunityProblems } from './check-opportunity';
import { updatedAssetProblems } from './check-updated-asset';
import { refused, type Refusal } from './outcome';
import type { Assets } from './ports/assets';
import type { Opportunities } from './ports/opportunities';
import type { FieldRefusal } from './ports/requests';

export type CheckAnswersPorts = {
  readonly assets: Assets;
  /** As the person. */
  readonly visibleOpportunities: Opportunities;
  readonly now: () => string;
};

/** What the app refuses of the answers in the form, whether they make a request or complete one. */
export async function answersRefusal(
  { assets, visibleOpportunities, now }: CheckAnswersPorts,
  settings: IntakeSettings,
  answers: FormAnswers,
): Promise<Refusal | undefined> {
  const problems = [
    ...briefProblems(answers, settings, dateIn(now(), settings.calendar.timeZone)),
    ...(await updatedAssetProblems(assets, answers)),
    ...(await opportunityProblems(visibleOpportunities, answers.opportunity, now())),
  ];
  if (problems.length === 0) return undefined;
  const fields = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
  return { ...refused('bad-input', 'Some answers need another look.'), fields };
}

/** What Jira refuses of the answers. */
export function refusedAnswers({ fields, messages }: FieldRefusal): Refusal {
  const message =
    messages.length === 0 ? 'Jira did not take some of the answers.' : messages.join(' ');
  return { kind: 'bad-input', message, fields };
}
