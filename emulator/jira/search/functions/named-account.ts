import { accounts } from '../../../identity';
import type { QueryScope } from '../query-scope';

/** Account ids that a word names: an account id, an e-mail address or a full name. None for nobody. */
export function namedAccounts({ site }: QueryScope, text: string): readonly string[] {
  const people = accounts(site);
  if (people.has(text)) return [text];
  const wanted = text.toLowerCase();
  return people
    .filter(
      ({ displayName, emailAddress }) =>
        displayName.toLowerCase() === wanted || emailAddress.toLowerCase() === wanted,
    )
    .map((account) => account.accountId);
}
