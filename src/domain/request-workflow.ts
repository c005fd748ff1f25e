/** Jira's three status categories, as the status and workflow resources spell them. */
export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

export type StatusName =
  | 'Submitted'
  | 'Needs info'
  | 'Accepted'
  | 'In development'
  | 'In review'
  | 'Approved'
  | 'Delivered'
  | 'Closed'
  | 'Deferred'
  | 'Declined';

export type TransitionName =
  | 'Create'
  | 'Accept'
  | 'Ask for info'
  | 'Resubmit'
  | 'Defer'
  | 'Reconsider'
  | 'Decline'
  | 'Start'
  | 'Send to review'
  | 'Request changes'
  | 'Approve'
  | 'Reopen'
  | 'Deliver'
  | 'Close'
  | 'Revise'
  | 'Return to intake';

/** Module key of the app's own validator on a transition. */
export type GateKey = 'brief-complete' | 'review-gate' | 'delivery-gate';

export type Status = { readonly name: StatusName; readonly category: StatusCategory };

export type Transition = {
  readonly name: TransitionName;
  /** Absent on the initial transition; a global one leaves any status. */
  readonly from?: StatusName | 'any status';
  readonly to: StatusName;
  readonly gates: readonly GateKey[];
  /** Post function of the app. */
  readonly postFunction?: 'publish-asset';
  /** Nobody is offered it: the app takes it through REST. */
  readonly hiddenFromPeople?: true;
};

export const requestStatuses: readonly Status[] = [
  { name: 'Submitted', category: 'TODO' },
  { name: 'Needs info', category: 'TODO' },
  { name: 'Accepted', category: 'TODO' },
  { name: 'In development', category: 'IN_PROGRESS' },
  { name: 'In review', category: 'IN_PROGRESS' },
  { name: 'Approved', category: 'IN_PROGRESS' },
  { name: 'Delivered', category: 'DONE' },
  { name: 'Closed', category: 'DONE' },
  { name: 'Deferred', category: 'TODO' },
  { name: 'Declined', category: 'DONE' },
];

/**
 * The workflow of the procedure. The initial transition also carries Jira's own required-field validators.
 * `Return to intake` is for requests that a move or an import brings into a later status.
 */
export const requestTransitions: readonly Transition[] = [
  { name: 'Create', to: 'Submitted', gates: ['brief-complete'] },
  { name: 'Accept', from: 'Submitted', to: 'Accepted', gates: ['brief-complete'] },
  { name: 'Ask for info', from: 'Submitted', to: 'Needs info', gates: [] },
  { name: 'Resubmit', from: 'Needs info', to: 'Submitted', gates: ['brief-complete'] },
  { name: 'Defer', from: 'Submitted', to: 'Deferred', gates: [] },
  { name: 'Reconsider', from: 'Deferred', to: 'Submitted', gates: [] },
  { name: 'Decline', from: 'Submitted', to: 'Declined', gates: [] },
  { name: 'Start', from: 'Accepted', to: 'In development', gates: [] },
  { name: 'Send to review', from: 'In development', to: 'In review', gates: [] },
  { name: 'Request changes', from: 'In review', to: 'In development', gates: [] },
  { name: 'Approve', from: 'In review', to: 'Approved', gates: ['review-gate'] },
  { name: 'Reopen', from: 'Approved', to: 'In development', gates: [] },
  {
    name: 'Deliver',
    from: 'Approved',
    to: 'Delivered',
    gates: ['delivery-gate'],
    postFunction: 'publish-asset',
  },
  { name: 'Close', from: 'Delivered', to: 'Closed', gates: [] },
  { name: 'Revise', from: 'Delivered', to: 'In development', gates: [] },
  {
    name: 'Return to intake',
    from: 'any status',
    to: 'Needs info',
    gates: [],
    hiddenFromPeople: true,
  },
];
