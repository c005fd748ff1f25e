type Stage =
  'Prospecting' | 'Qualification' | 'Proposal' | 'Negotiation' | 'Closed won' | 'Closed lost';

/** A deal of the demo company. Requests name it by `key`, its place in the list. */
export type DemoOpportunity = {
  readonly name: string;
  readonly amount: number;
  readonly currency: string;
  readonly stage: Stage;
  /** Close date in days from the start of the demo. */
  readonly closesIn: number;
  /** Earlier close dates in days, for deals that were pushed. */
  readonly pushedFrom?: readonly number[];
  readonly owner: string;
};

export const demoOpportunities: readonly DemoOpportunity[] = [
  {
    name: 'Nordbank: core banking migration',
    amount: 480_000,
    currency: 'EUR',
    stage: 'Negotiation',
    closesIn: 24,
    owner: 'requester',
  },
  {
    name: 'Helvetia Clinics: patient portal',
    amount: 210_000,
    currency: 'EUR',
    stage: 'Proposal',
    closesIn: 45,
    owner: 'requester',
  },
  {
    name: 'Kestrel Retail: store analytics',
    amount: 135_000,
    currency: 'EUR',
    stage: 'Qualification',
    closesIn: 70,
    owner: 'requester',
  },
  {
    name: 'City of Bremen: citizen services',
    amount: 620_000,
    currency: 'EUR',
    stage: 'Proposal',
    closesIn: 38,
    pushedFrom: [10],
    owner: 'sales-manager',
  },
  {
    name: 'Alpine Foods: demand planning',
    amount: 95_000,
    currency: 'EUR',
    stage: 'Prospecting',
    closesIn: 110,
    owner: 'requester',
  },
  {
    name: 'Orbis Insurance: claims automation',
    amount: 340_000,
    currency: 'EUR',
    stage: 'Negotiation',
    closesIn: 16,
    owner: 'sales-manager',
  },
  {
    name: 'Meridian Steel: predictive maintenance',
    amount: 275_000,
    currency: 'EUR',
    stage: 'Qualification',
    closesIn: 60,
    pushedFrom: [20, 40],
    owner: 'requester',
  },
  {
    name: 'Brightline Telecom: customer data platform',
    amount: 410_000,
    currency: 'USD',
    stage: 'Proposal',
    closesIn: 52,
    owner: 'sales-manager',
  },
  {
    name: 'Lakeside University: campus app',
    amount: 88_000,
    currency: 'EUR',
    stage: 'Closed lost',
    closesIn: -12,
    owner: 'requester',
  },
  {
    name: 'Fjord Energy: grid forecasting',
    amount: 530_000,
    currency: 'EUR',
    stage: 'Closed won',
    closesIn: -20,
    owner: 'sales-manager',
  },
];
