import type { Account } from '../../identity';

/** A person as version 1 answers them. */
export function personJson(account: Account): object {
  const { accountId, accountType, emailAddress, displayName, timeZone } = account;
  return {
    type: 'known',
    accountId,
    accountType,
    email: emailAddress,
    publicName: displayName,
    displayName,
    timeZone,
    isExternalCollaborator: false,
    isGuest: false,
  };
}
