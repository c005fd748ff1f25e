import type { AssetRequest } from '../../domain/asset-request';
import type { Desk } from '../../domain/desk';
import type { QuestionKind } from '../../domain/intake/question';
import type { OwningTeam } from '../../domain/request-fields';
import type { DeclineNote } from '../../domain/similar-requests';
import type { SubmissionMark } from '../../domain/submission-mark';

/** Values that a transition screen is about to write, by field id, in the format of REST v3. */
export type ModifiedFields = Readonly<Record<string, unknown>>;

/** Reads requests in Jira, as the person or as the app. */
export interface Requests {
  /** By id or key, with values over those in Jira; nothing when it is not there or may not be seen. */
  find(desk: Desk, issue: string, modified?: ModifiedFields): Promise<AssetRequest | undefined>;
  /** By JQL, at most 100 or as many as wanted. Search lags behind writes, so no decision may rest on it. */
  search(desk: Desk, jql: string, most?: number): Promise<readonly AssetRequest[]>;
  /** By JQL, all of them, page after page. */
  searchAll(desk: Desk, jql: string): Promise<readonly AssetRequest[]>;
}

/** What a person fills in. Field names are those of the contract. */
export type NewRequest = {
  readonly summary: string;
  readonly requesterRole: string;
  readonly assetType: string;
  readonly purpose: string;
  readonly neededBy: string;
  readonly specialNotes: string;
  readonly requestKind: string;
  readonly updatesAsset?: string | undefined;
  readonly useCase?: string | undefined;
  readonly deadlineEvidence?: string | undefined;
  readonly industry: readonly string[];
  readonly opportunity?: string | undefined;
  readonly reuse?: string | undefined;
  readonly enablementGoals: readonly string[];
  /** Answers to the questions that the asset type asks, each in the kind of its question. */
  readonly answers: readonly {
    readonly key: string;
    readonly kind: QuestionKind;
    readonly value: string;
  }[];
};

export type CreatedRequest = { readonly id: string; readonly key: string };

/** Jira's own refusal of a change: sentences by the contract's field name, and for the whole. */
export type FieldRefusal = {
  readonly kind: 'refused';
  readonly fields: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
};

export type ChangeResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly message: string };

/** A comment: a person is mentioned, the text follows, a link ends it. */
export type Comment = {
  readonly mention?: { readonly accountId: string; readonly displayName: string } | undefined;
  readonly text: string;
  readonly link?: { readonly text: string; readonly url: string } | undefined;
};

/** Changes requests in Jira, as the person or as the app. */
export interface RequestChanges {
  /** The request carries the mark of its submission from its first moment on. */
  create(
    desk: Desk,
    request: NewRequest,
    mark: SubmissionMark,
  ): Promise<
    | { readonly kind: 'created'; readonly request: CreatedRequest }
    | FieldRefusal
    | { readonly kind: 'not-allowed' }
    | { readonly kind: 'conflict' }
  >;
  /** Writes what a form says over a request as it was read; what it does not say any more is emptied. */
  update(
    desk: Desk,
    before: AssetRequest,
    request: NewRequest,
  ): Promise<Exclude<ChangeResult, { readonly kind: 'refused' }> | FieldRefusal>;
  /** Transitions that Jira offers from the current status, by name. */
  transitions(issueId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  transition(issueId: string, transitionId: string): Promise<ChangeResult>;
  /** `null` unassigns. */
  assign(issueId: string, accountId: string | null): Promise<ChangeResult>;
  setOwningTeam(desk: Desk, issueId: string, team: OwningTeam): Promise<ChangeResult>;
  comment(issueId: string, comment: Comment): Promise<ChangeResult>;
  /** Writes why a request was declined where a search reads it for many. For display, never trusted. */
  noteDecline(issueId: string, note: DeclineNote): Promise<ChangeResult>;
  /** The actor watches the issue from now on. */
  watch(issueId: string): Promise<ChangeResult>;
  /** Replaces the text of the field Opportunity. */
  setOpportunity(desk: Desk, issueId: string, text: string): Promise<ChangeResult>;
  /** Links an opportunity issue to the request. */
  linkOpportunity(issueKey: string, opportunityKey: string): Promise<ChangeResult>;
  /** Whether one of the latest comments that this actor wrote holds a text. */
  hasComment(issueId: string, text: string): Promise<boolean>;
}

/** Writes the app's own fields, which nobody else can. */
export interface ComputedFields {
  set(fieldId: string, issueId: string, value: number | string | null): Promise<void>;
  /** The same for many issues in one call. */
  setAll(
    fieldId: string,
    values: readonly { readonly issueId: string; readonly value: number | string | null }[],
  ): Promise<void>;
}
