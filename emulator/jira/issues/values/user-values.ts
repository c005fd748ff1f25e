import { accounts } from '../../../identity';
import type { Site } from '../../../site';
import { userBean } from '../../users/user-bean';
import {
  invalid,
  storedText,
  storedTexts,
  valid,
  type FieldCodec,
  type ReadValue,
  type ValueScope,
} from './field-codec';
import { property } from './property';
import { readList } from './read-list';

function accountIdOf(input: unknown): string | null | undefined {
  const accountId = property(input, 'accountId');
  const named = accountId === undefined ? property(input, 'id') : accountId;
  if (named === null) return null;
  return typeof named === 'string' ? named : undefined;
}

function readUser(input: unknown, scope: ValueScope): ReadValue {
  const accountId = accountIdOf(input);
  if (accountId === undefined) {
    return invalid(`Specify a valid 'accountId' for ${scope.field.name}`);
  }
  if (accountId === null) return valid(undefined);
  return accounts(scope.site).has(accountId)
    ? valid(accountId)
    : invalid(`Specified user does not exist or you do not have required permissions`);
}

const readUsers = (input: unknown, scope: ValueScope): ReadValue =>
  readList(input, (element) => readUser(element, scope));

const nameOf = (site: Site) => (accountId: string) =>
  accounts(site).get(accountId)?.displayName ?? accountId;

/** A person, stored as account id: reporter and custom user pickers. */
export const userCodec: FieldCodec = {
  operations: ['set'],
  read: readUser,
  write: (stored, site) => userBean(site, storedText(stored)),
  describe: (stored, site) => ({ id: storedText(stored), text: nameOf(site)(storedText(stored)) }),
};

/** Several people, stored as account ids. */
export const usersCodec: FieldCodec = {
  operations: ['add', 'set', 'remove'],
  read: readUsers,
  readElement: readUser,
  write: (stored, site) => storedTexts(stored).map((accountId) => userBean(site, accountId)),
  describe: (stored, site) => {
    const ids = storedTexts(stored);
    return { id: `[${ids.join(', ')}]`, text: ids.map(nameOf(site)).join(', ') };
  },
};
