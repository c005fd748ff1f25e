import type { Person } from '../asset-request';
import type { ProjectRole } from '../project-role';
import { triageRoles, type Standing } from '../triage';

/** `not-processed` until the wish has become a complete request. */
type RegisterState =
  | { readonly is: 'not-processed' }
  | {
      readonly is: 'processed';
      /** ISO instant */
      readonly at: string;
      /** Key of the complete request. */
      readonly issueKey: string;
    };

/** A request that came incomplete, by REST, import, clone, move or mail. */
type RequestEntry = {
  readonly kind: 'request';
  readonly entryId: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary: string;
  /** Who asked; absent when the account is gone. */
  readonly by?: Person;
  /** ISO instant */
  readonly at: string;
  /** Names of the fields that are missing or do not fit; none when it only has to be sent again. */
  readonly missing: readonly string[];
  readonly state: RegisterState;
};

/** A wish that somebody wrote in a chat or a mail, noted with a prefilled draft of the form. */
export type MessageEntry = {
  readonly kind: 'message';
  readonly entryId: string;
  readonly channel: MessageChannel;
  /** Who wrote it, in the words of who noted it. */
  readonly from?: string;
  readonly notedBy: Person;
  /** ISO instant */
  readonly at: string;
  readonly title: string;
  readonly draftId: string;
  readonly state: RegisterState;
};

/** One line of the out-of-channel register: a wish that did not come through the form. */
export type RegisterEntry = RequestEntry | MessageEntry;

export const messageChannels = ['chat', 'mail'] as const;

type MessageChannel = (typeof messageChannels)[number];

/** Id of the entry of a request, by issue id: a request stands in the register once. */
export function requestEntryId(issueId: string): string {
  return `request:${issueId}`;
}

/** Id of the entry of a pasted message, by the id of its draft. */
export function messageEntryId(draftId: string): string {
  return `message:${draftId}`;
}

/** The entry as processed; one that is processed already stays as it is. */
export function processed<Entry extends RegisterEntry>(
  entry: Entry,
  at: string,
  issueKey: string,
): Entry {
  return entry.state.is === 'processed'
    ? entry
    : { ...entry, state: { is: 'processed', at, issueKey } };
}

/** Entries with the newest first; of the same instant by id, so that the order is always the same. */
export function newestFirst(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  return [...entries].sort((a, b) =>
    a.at === b.at ? (a.entryId < b.entryId ? -1 : 1) : a.at < b.at ? 1 : -1,
  );
}

/** Roles that decide on requests, and the Sales Managers whose people write instead of asking. */
export const registerRoles: readonly ProjectRole[] = [...triageRoles, 'Sales Manager'];

/** Whether a person may read the register and note messages in it. */
export function mayKeepRegister({ roles, isProjectAdmin }: Standing): boolean {
  return isProjectAdmin || roles.some((role) => registerRoles.includes(role));
}
