/** A property of a HubSpot object. All values travel as texts. */
interface Property {
  readonly type: 'string' | 'number' | 'datetime' | 'enumeration' | 'bool';
  /** Set by HubSpot, refused in requests. */
  readonly readOnly?: boolean;
}

export interface ObjectType {
  readonly id: string;
  /** Properties that a new object must have. */
  readonly required: readonly string[];
  /** Properties of answers to requests that name none. */
  readonly shown: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}

const text: Property = { type: 'string' };
const choice: Property = { type: 'enumeration' };
const number: Property = { type: 'number' };
const time: Property = { type: 'datetime' };

const common = {
  hs_object_id: { type: 'number', readOnly: true },
  hs_lastmodifieddate: { type: 'datetime', readOnly: true },
  hs_createdate: { type: 'datetime', readOnly: true },
  hubspot_owner_id: choice,
} as const satisfies Readonly<Record<string, Property>>;

/** Objects of the standard data model, https://developers.hubspot.com/docs/api-reference/crm-deals-v3/guide */
export const objectTypes: Readonly<Record<string, ObjectType>> = {
  deals: {
    id: '0-3',
    required: [],
    shown: ['amount', 'closedate', 'createdate', 'dealname', 'dealstage', 'pipeline'],
    properties: {
      ...common,
      amount: number,
      closedate: time,
      createdate: time,
      dealname: text,
      dealstage: choice,
      pipeline: choice,
      dealtype: choice,
      description: text,
      deal_currency_code: choice,
      hs_deal_stage_probability: { type: 'number', readOnly: true },
      hs_is_closed: { type: 'bool', readOnly: true },
      hs_is_closed_won: { type: 'bool', readOnly: true },
      hs_priority: choice,
      hs_next_step: text,
    },
  },
  notes: {
    id: '0-46',
    required: ['hs_timestamp'],
    shown: [],
    properties: {
      ...common,
      hs_timestamp: time,
      hs_note_body: text,
      hs_attachment_ids: text,
    },
  },
  companies: {
    id: '0-2',
    required: [],
    shown: ['createdate', 'domain', 'name'],
    properties: { ...common, createdate: time, domain: text, name: text, industry: choice },
  },
};

/** Stages of the default pipeline with the share of deals that are won from there. */
export const dealStages = [
  { id: 'appointmentscheduled', label: 'Appointment Scheduled', probability: '0.2' },
  { id: 'qualifiedtobuy', label: 'Qualified To Buy', probability: '0.4' },
  { id: 'presentationscheduled', label: 'Presentation Scheduled', probability: '0.6' },
  { id: 'decisionmakerboughtin', label: 'Decision Maker Bought-In', probability: '0.8' },
  { id: 'contractsent', label: 'Contract Sent', probability: '0.9' },
  { id: 'closedwon', label: 'Closed Won', probability: '1.0' },
  { id: 'closedlost', label: 'Closed Lost', probability: '0.0' },
] as const;

/** Association types that HubSpot defines, by the types of the two objects. */
export const associationTypes: readonly {
  readonly from: string;
  readonly to: string;
  readonly typeId: number;
}[] = [
  { from: 'notes', to: 'deals', typeId: 214 },
  { from: 'deals', to: 'notes', typeId: 213 },
  { from: 'deals', to: 'companies', typeId: 341 },
  { from: 'companies', to: 'deals', typeId: 342 },
  { from: 'notes', to: 'companies', typeId: 190 },
  { from: 'companies', to: 'notes', typeId: 189 },
];
