/**
 * What the app remembers of a request's way onto the desk. `asking` is written before a request is sent
 * back, with the very words of the comment, so that an interrupted sweep ends what it began and asks once.
 * `unjudged` came incomplete into a status that is finished: nothing is asked unless it is opened again.
 */
export type Arrival = {
  readonly issueId: string;
  /** ISO date in the desk's time zone: a needed-by date before it was past when the request came. */
  readonly arrivedOn: string;
  /** How often the request was sent back. */
  readonly incident: number;
  readonly state:
    | { readonly is: 'admitted' }
    | { readonly is: 'unjudged' }
    | { readonly is: 'asking'; readonly since: string; readonly text: string }
    | { readonly is: 'asked' };
};

/** How an issue came to the attention of the sweep. */
export type ArrivalEvent = 'created' | 'moved' | 'changed';
