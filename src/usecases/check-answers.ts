import { dateIn } from '../domain/calendar';
import { briefProblems } from '../domain/intake/brief';
import type { FormAnswers } from '../domain/intake/changed-answers';
import type { IntakeSettings } from '../domain/intake/settings';
import { opportunityProblems, type CheckOpportunityPorts } from './check-opportunity';
import { updatedAssetProblems } from './check-updated-asset';
import { refused, type Refusal } from './outcome';
import type { Assets } from './ports/assets';
import type { FieldRefusal } from './ports/requests';

export type CheckAnswersPorts = CheckOpportunityPorts & { readonly assets: Assets };

/** What the app refuses of the answers in the form, whether they make a request or complete one. */
export async function answersRefusal(
  ports: CheckAnswersPorts,
  settings: IntakeSettings,
  answers: FormAnswers,
): Promise<Refusal | undefined> {
  const problems = [
    ...briefProblems(answers, settings, dateIn(ports.now(), settings.calendar.timeZone)),
    ...(await updatedAssetProblems(ports.assets, answers)),
    ...(await opportunityProblems(ports, answers.opportunity)),
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
