import type { Caller } from '../../caller';
import type { Site } from '../../site';
import type { IssueRecord } from '../model/issue';
import type { TransitionRecord } from '../model/workflow';

/** Why a validator stops a transition; with a field id when the sentence belongs to one field. */
export interface ValidatorFailure {
  readonly message: string;
  readonly fieldId?: string;
}

/** What validators judge: the issue with the changes of the screen already in it. */
export interface Attempt {
  readonly site: Site;
  readonly caller: Caller;
  readonly transition: TransitionRecord;
  /** The stored issue; undefined while one is being created. */
  readonly before: IssueRecord | undefined;
  readonly after: IssueRecord;
  /** Stored values that the request sets; undefined empties a field. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** ADF body of a comment that the request adds. */
  readonly comment: unknown;
}
