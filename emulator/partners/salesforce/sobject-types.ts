/** Types of fields as describe calls name them. */
type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'currency'
  | 'percent'
  | 'double'
  | 'int'
  | 'date'
  | 'datetime'
  | 'boolean'
  | 'reference'
  | 'email'
  /** Of history rows: what the changed field holds. */
  | 'anyType';

export interface SObjectField {
  readonly type: FieldType;
  readonly required?: boolean;
  /** Set by Salesforce; refused in requests. */
  readonly readOnly?: boolean;
  /** Longest text, in characters. */
  readonly length?: number;
  /** For references: the object, and the name that queries follow it by. */
  readonly to?: { readonly object: string; readonly as: string };
}

export interface SObjectType {
  readonly name: string;
  readonly label: string;
  /** First three characters of its ids. */
  readonly prefix: string;
  readonly fields: Readonly<Record<string, SObjectField>>;
}

const text = (length: number): SObjectField => ({ type: 'string', length });
const needed = (field: SObjectField): SObjectField => ({ ...field, required: true });
const set = (type: FieldType): SObjectField => ({ type, readOnly: true });
const to = (object: string, as: string): SObjectField => ({
  type: 'reference',
  to: { object, as },
});
const picklist: SObjectField = { type: 'picklist', length: 255 };

const system = {
  Id: set('id'),
  IsDeleted: set('boolean'),
  CreatedDate: set('datetime'),
  CreatedById: { ...to('User', 'CreatedBy'), readOnly: true },
  LastModifiedDate: set('datetime'),
  LastModifiedById: { ...to('User', 'LastModifiedBy'), readOnly: true },
  SystemModstamp: set('datetime'),
} as const satisfies Readonly<Record<string, SObjectField>>;

const opportunity: SObjectType = {
  name: 'Opportunity',
  label: 'Opportunity',
  prefix: '006',
  fields: {
    ...system,
    Name: needed(text(120)),
    AccountId: to('Account', 'Account'),
    OwnerId: to('User', 'Owner'),
    StageName: needed(picklist),
    CloseDate: needed({ type: 'date' }),
    Amount: { type: 'currency' },
    Probability: { type: 'percent' },
    ExpectedRevenue: set('currency'),
    CurrencyIsoCode: picklist,
    Type: picklist,
    LeadSource: picklist,
    NextStep: text(255),
    Description: { type: 'textarea', length: 32_000 },
    ForecastCategoryName: picklist,
    IsClosed: set('boolean'),
    IsWon: set('boolean'),
    PushCount: set('int'),
    LastStageChangeDate: set('datetime'),
    LastActivityDate: set('date'),
  },
};

const task: SObjectType = {
  name: 'Task',
  label: 'Task',
  prefix: '00T',
  fields: {
    ...system,
    Subject: text(255),
    Description: { type: 'textarea', length: 32_000 },
    Status: picklist,
    Priority: picklist,
    ActivityDate: { type: 'date' },
    WhatId: to('Opportunity', 'What'),
    OwnerId: to('User', 'Owner'),
  },
};

const account: SObjectType = {
  name: 'Account',
  label: 'Account',
  prefix: '001',
  fields: { ...system, Name: needed(text(255)), Industry: picklist, Website: text(255) },
};

const user: SObjectType = {
  name: 'User',
  label: 'User',
  prefix: '005',
  fields: {
    ...system,
    Name: text(121),
    Username: needed(text(80)),
    Email: { type: 'email', length: 128 },
    IsActive: { type: 'boolean' },
  },
};

const opportunityHistory: SObjectType = {
  name: 'OpportunityHistory',
  label: 'Opportunity: Stage Duration',
  prefix: '008',
  fields: {
    Id: set('id'),
    OpportunityId: { ...to('Opportunity', 'Opportunity'), readOnly: true },
    StageName: set('picklist'),
    Amount: set('currency'),
    CloseDate: set('date'),
    Probability: set('percent'),
    PrevAmount: set('currency'),
    PrevCloseDate: set('date'),
    CurrencyIsoCode: set('picklist'),
    IsDeleted: set('boolean'),
    CreatedDate: set('datetime'),
    CreatedById: { ...to('User', 'CreatedBy'), readOnly: true },
  },
};

const opportunityFieldHistory: SObjectType = {
  name: 'OpportunityFieldHistory',
  label: 'Opportunity Field History',
  prefix: '017',
  fields: {
    Id: set('id'),
    OpportunityId: { ...to('Opportunity', 'Opportunity'), readOnly: true },
    Field: set('picklist'),
    DataType: set('picklist'),
    OldValue: set('anyType'),
    NewValue: set('anyType'),
    IsDeleted: set('boolean'),
    CreatedDate: set('datetime'),
    CreatedById: { ...to('User', 'CreatedBy'), readOnly: true },
  },
};

/** Rates are units of the currency for one of the corporate currency. */
const rate = needed({ type: 'double' });
const isoCode = needed({ type: 'picklist', length: 3 });

const currencyType: SObjectType = {
  name: 'CurrencyType',
  label: 'Currency Type',
  prefix: '01L',
  fields: {
    ...system,
    IsoCode: isoCode,
    ConversionRate: rate,
    DecimalPlaces: needed({ type: 'int' }),
    IsActive: { type: 'boolean' },
    IsCorporate: set('boolean'),
  },
};

const datedConversionRate: SObjectType = {
  name: 'DatedConversionRate',
  label: 'Dated Conversion Rate',
  prefix: '04w',
  fields: {
    ...system,
    IsoCode: isoCode,
    StartDate: needed({ type: 'date' }),
    NextStartDate: set('date'),
    ConversionRate: rate,
  },
};

/** Objects that an org with one currency does not have. */
export const currencyObjects: readonly string[] = [currencyType.name, datedConversionRate.name];

/** Objects of the stand-in, with the standard fields that integrations use. */
export const standardObjects: readonly SObjectType[] = [
  opportunity,
  task,
  account,
  user,
  opportunityHistory,
  opportunityFieldHistory,
  currencyType,
  datedConversionRate,
];

/** Standard objects that every org has and the stand-in does not. */
export const unmodelledObjects: ReadonlySet<string> = new Set(
  [
    'Attachment',
    'Campaign',
    'Case',
    'Contact',
    'ContentDocument',
    'ContentDocumentLink',
    'ContentNote',
    'ContentVersion',
    'Event',
    'FeedItem',
    'Group',
    'Lead',
    'Note',
    'OpportunityContactRole',
    'OpportunityLineItem',
    'OpportunityStage',
    'Organization',
    'Pricebook2',
    'Product2',
    'Profile',
    'RecordType',
  ].map((name) => name.toLowerCase()),
);

/** Stages of a new org with their probabilities in percent. */
export const opportunityStages: Readonly<Record<string, number>> = {
  Prospecting: 10,
  Qualification: 10,
  'Needs Analysis': 20,
  'Value Proposition': 50,
  'Id. Decision Makers': 60,
  'Perception Analysis': 70,
  'Proposal/Price Quote': 75,
  'Negotiation/Review': 90,
  'Closed Won': 100,
  'Closed Lost': 0,
};
