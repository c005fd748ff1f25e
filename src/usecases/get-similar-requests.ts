import type { CallValue } from '../contract/calls';
import { decisionProperty, similarRequestsJql } from '../domain/similar-requests';
import { notSetUp } from './desk-access';
import { done, refused, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';

export type GetSimilarRequestsPorts = { readonly desks: DeskStore; readonly people: People };

/** Where the form reads the requests that a draft may be similar to; Jira answers the person what they may see. */
export async function getSimilarRequests(
  { desks, people }: GetSimilarRequestsPorts,
  { accountId }: Caller,
): Promise<Outcome<CallValue<'getSimilarRequests'>>> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  if (!(await people.may(accountId, 'BROWSE_PROJECTS', desk.project.id))) {
    return refused('not-allowed', `You may not see requests in ${desk.project.key}.`);
  }
  const { assetType, industry, purpose } = desk.fields;
  return done({
    jql: similarRequestsJql(desk),
    fields: { assetType, industry, purpose },
    declinedStatusId: desk.statuses.Declined,
    decisionProperty,
    accountId,
  });
}
