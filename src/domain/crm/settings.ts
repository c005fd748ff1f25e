/** What a score needs of a deal, whatever the CRM calls it. */
export const dealFields = ['amount', 'currency', 'stage', 'closeDate'] as const;

export type DealField = (typeof dealFields)[number];

/** A field of Jira: found by its id, so that it may be renamed, and told to people by the name it had. */
export type MappedField = { readonly id: string; readonly name: string };

/** Deals are Jira issues of one type, of any project unless one is named. No data leaves Atlassian. */
export type JiraCrm = {
  readonly kind: 'jira';
  readonly projectKey?: string;
  readonly issueType: string;
  /** Fields that are not mapped are found by their usual names. */
  readonly fields: Readonly<Partial<Record<DealField, MappedField>>>;
};

/** API names of an Opportunity's fields. */
export type SalesforceFields = Readonly<Record<DealField, string>>;

export type SalesforceCrm = {
  readonly kind: 'salesforce';
  /** `acme.my.salesforce.com` */
  readonly host: string;
  /** Consumer key of the connected app that may use the client credentials flow. */
  readonly clientId: string;
  /** ISO 4217 code of all amounts where the org has one currency. */
  readonly orgCurrency: string;
  readonly fields: SalesforceFields;
};

/** Internal names of a deal's properties. */
export type HubspotFields = Readonly<Record<'amount' | 'closeDate', string>>;

export type HubspotCrm = {
  readonly kind: 'hubspot';
  /** The account's number, part of the address of a deal; without it deals have no link. */
  readonly portalId?: string;
  /** ISO 4217 code of deals that name none. */
  readonly defaultCurrency: string;
  readonly fields: HubspotFields;
};

/** Where the company keeps its opportunities. */
export type Crm = JiraCrm | SalesforceCrm | HubspotCrm;

export type CrmKind = Crm['kind'];

/** Names the stored secret of a CRM; the secret itself is in no document. */
export type CrmSecret = {
  readonly id: string;
  /** ISO instant at which an admin entered it. */
  readonly stored: string;
};

/** The choice of the CRM, one versioned document. */
export type CrmSettings = {
  readonly schemaVersion: 1;
  readonly version: number;
  readonly crm: Crm;
  /** Absent for Jira, which needs none. */
  readonly secret?: CrmSecret;
};

/** Usual names of the fields of an opportunity in Jira. */
export const jiraFieldNames: Readonly<Record<DealField, string>> = {
  amount: 'Amount',
  currency: 'Currency',
  stage: 'Stage',
  closeDate: 'Close date',
};

export const defaultJiraCrm: JiraCrm = { kind: 'jira', issueType: 'Opportunity', fields: {} };

export const defaultSalesforceFields: SalesforceFields = {
  amount: 'Amount',
  currency: 'CurrencyIsoCode',
  stage: 'StageName',
  closeDate: 'CloseDate',
};

export const defaultHubspotFields: HubspotFields = { amount: 'amount', closeDate: 'closedate' };

export const defaultCrmSettings: CrmSettings = {
  schemaVersion: 1,
  version: 0,
  crm: defaultJiraCrm,
};

/** What people call a CRM. */
export const crmNames: Readonly<Record<CrmKind, string>> = {
  jira: 'Jira',
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
};
