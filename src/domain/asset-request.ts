/** A person by account id and the name Jira shows. */
export type Person = { readonly accountId: string; readonly displayName: string };

/** A file on the request. */
export type Attachment = {
  readonly id: string;
  readonly filename: string;
  /** bytes */
  readonly size: number;
  readonly mimeType: string;
  readonly author: string;
  /** Account id of the author; absent when the account is gone. */
  readonly authorId?: string;
  /** ISO instant */
  readonly created: string;
};

/** The other end of an issue link. */
export type LinkedIssue = { readonly key: string; readonly issueType: string };

/**
 * The fields of a request, as they stand in Jira. Absent means empty. An admin may add options of their own,
 * so a chosen option is any text.
 */
type RequestValues = {
  readonly requesterRole?: string;
  readonly assetType?: string;
  readonly requestKind?: string;
  readonly updatesAsset?: string;
  readonly useCase?: string;
  readonly purpose?: string;
  readonly deadlineEvidence?: string;
  readonly specialNotes?: string;
  readonly industry: readonly string[];
  readonly opportunity?: string;
  readonly reuse?: string;
  readonly enablementGoals: readonly string[];
  readonly effort?: string;
  readonly owningTeam?: string;
};

/** A sales asset request: an ordinary Jira issue, read at one moment. */
export type AssetRequest = {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly status: { readonly name: string; readonly done: boolean };
  readonly reporter?: Person;
  readonly assignee?: Person;
  /** ISO instant */
  readonly created: string;
  /** ISO date: Jira's due date, "needed by". */
  readonly neededBy?: string;
  readonly values: RequestValues;
  /** Answers to the questions of the asset types, by the question's key; numbers as text. */
  readonly answers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
  readonly links: readonly LinkedIssue[];
  /** What the app's own fields hold. */
  readonly computed: { readonly priorityScore?: number; readonly reviewState?: string };
};
