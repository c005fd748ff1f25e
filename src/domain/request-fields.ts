/** How a request field is kept in Jira. */
export type FieldKind = 'select' | 'multi-select' | 'text' | 'paragraph' | 'number';

/** A Jira custom field of an Asset Request. The key is the word the code uses, the name the one people see. */
export type RequestField = {
  readonly key: RequestFieldKey;
  readonly name: string;
  readonly description: string;
  readonly kind: FieldKind;
  readonly options: readonly string[];
  /** The procedure refuses a request without it. */
  readonly mandatory: boolean;
  readonly onCreateScreen: boolean;
};

export const requesterRoles = ['Sales', 'Pre-Sales', 'Delivery', 'Marketing', 'Other'] as const;
export const assetTypes = [
  'Case study',
  'Deck',
  'Brochure',
  'One-pager',
  'Proposal template',
  'Video',
  'Other',
] as const;
export const requestKinds = ['New asset', 'Update existing'] as const;
export const useCases = ['Proposal', 'Demo', 'Campaign', 'Event', 'Other'] as const;
export const industries = [
  'Financial services',
  'Healthcare',
  'Manufacturing',
  'Public sector',
  'Retail',
  'Technology',
  'Cross-industry',
] as const;
export const reuseLevels = [
  '0 - No reuse',
  '1 - One deal',
  '2 - One account',
  '3 - One industry or stage',
  '4 - Several industries',
  '5 - Core pitch',
] as const;
export const enablementGoals = [
  'Win new logos',
  'Grow existing accounts',
  'Launch a product',
  'Enter an industry',
  'Shorten the sales cycle',
] as const;
export const efforts = ['S', 'M', 'L', 'XL'] as const;
export const owningTeams = ['Marketing', 'Pre-Sales', 'Delivery'] as const;

export type RequesterRole = (typeof requesterRoles)[number];
export type AssetType = (typeof assetTypes)[number];
export type Industry = (typeof industries)[number];
export type Effort = (typeof efforts)[number];
export type OwningTeam = (typeof owningTeams)[number];

export type RequestFieldKey =
  | 'requesterRole'
  | 'assetType'
  | 'requestKind'
  | 'updatesAsset'
  | 'useCase'
  | 'purpose'
  | 'deadlineEvidence'
  | 'specialNotes'
  | 'industry'
  | 'opportunity'
  | 'reuse'
  | 'enablementGoals'
  | 'effort'
  | 'owningTeam'
  | 'missedDeadlineReason';

const field = (
  key: RequestFieldKey,
  name: string,
  kind: FieldKind,
  description: string,
  more: Partial<Pick<RequestField, 'options' | 'mandatory' | 'onCreateScreen'>> = {},
): RequestField => ({
  key,
  name,
  kind,
  description,
  options: [],
  mandatory: false,
  onCreateScreen: true,
  ...more,
});

/** Every custom field of the issue type, in the order of the form. The due date is Jira's own field. */
export const requestFields: readonly RequestField[] = [
  field('requesterRole', 'Requester role', 'select', 'The team the requester speaks for.', {
    options: requesterRoles,
    mandatory: true,
  }),
  field('assetType', 'Asset type', 'select', 'What should be made.', {
    options: assetTypes,
    mandatory: true,
  }),
  field(
    'requestKind',
    'Request kind',
    'select',
    'A new asset, or a new version of one that exists.',
    {
      options: requestKinds,
    },
  ),
  field(
    'updatesAsset',
    'Updates asset',
    'text',
    'Id of the library asset that this request updates.',
  ),
  field('useCase', 'Use case', 'select', 'Where the asset will be used first.', {
    options: useCases,
  }),
  field(
    'purpose',
    'Purpose',
    'paragraph',
    'Who will use it, with whom, and what it should achieve.',
    {
      mandatory: true,
    },
  ),
  field(
    'deadlineEvidence',
    'Deadline evidence',
    'text',
    'What makes the date real: an RFP, a meeting, an event. Text or a link.',
  ),
  field(
    'specialNotes',
    'Special notes',
    'paragraph',
    'Customer names to avoid, legal limits, languages. Write "None" if there are none.',
    {
      mandatory: true,
    },
  ),
  field('industry', 'Industry', 'multi-select', 'Industries that the asset speaks to.', {
    options: industries,
  }),
  field(
    'opportunity',
    'Opportunity',
    'text',
    'The deal this is for: a Jira key, a CRM id or a link.',
  ),
  field('reuse', 'Reuse', 'select', 'How widely the asset can be used again.', {
    options: reuseLevels,
  }),
  field(
    'enablementGoals',
    'Enablement goals',
    'multi-select',
    'Goals of this quarter that the asset serves.',
    {
      options: enablementGoals,
    },
  ),
  field(
    'effort',
    'Effort',
    'select',
    'Size of the work, set by the owning team: S up to 1 day, M 4, L 10, XL more.',
    {
      options: efforts,
      onCreateScreen: false,
    },
  ),
  field('owningTeam', 'Owning team', 'select', 'The team that makes the asset.', {
    options: owningTeams,
    onCreateScreen: false,
  }),
  field(
    'missedDeadlineReason',
    'Missed-deadline reason',
    'paragraph',
    'Why the needed-by date was missed.',
    {
      onCreateScreen: false,
    },
  ),
];
