import { approvedBy, comment, edit, file, move, review, type DemoStep } from './step';

/** A request of the demo company: what the form was filled in with, and what happened to it since. */
export type DemoRequest = {
  readonly by: string;
  readonly summary: string;
  readonly role: string;
  readonly assetType: string;
  readonly purpose: string;
  /** Needed-by date in days from the start of the demo. */
  readonly neededIn: number;
  readonly notes: string;
  readonly useCase?: string;
  readonly evidence?: string;
  readonly industry?: readonly string[];
  /** Name of a deal in `opportunities.ts`. */
  readonly deal?: string;
  readonly reuse?: string;
  readonly goals?: readonly string[];
  readonly steps: readonly DemoStep[];
};

const accepted = (owningTeam: string, effort: string, assignee: string): readonly DemoStep[] => [
  edit('sales-ops', { owningTeam, effort, assignee }),
  move('sales-ops', 'Accept'),
];

const drafted = (maker: string, name: string): readonly DemoStep[] => [
  move(maker, 'Start'),
  file(maker, name),
  move(maker, 'Send to review'),
];

/** From the form to the library, the shortest way. */
const delivered = (team: string, maker: string, name: string): readonly DemoStep[] => [
  ...accepted(team, 'M', maker),
  ...drafted(maker, name),
  ...approvedBy('pre-sales', 'marketing', 'sales-manager'),
  move('sales-ops', 'Approve'),
  move(maker, 'Deliver'),
];

/**
 * The request log, oldest first. Whoever files or makes a request does not review it, so requesters and
 * makers hold none of the three reviewing roles.
 */
export const demoRequests: readonly DemoRequest[] = [
  {
    by: 'head-of-sales',
    summary: 'Grid forecasting reference: how Fjord Energy cut balancing costs',
    role: 'Sales',
    assetType: 'Case study',
    purpose:
      'Open doors at other grid operators. The reader is a head of operations who has heard of forecasting and doubts the savings.',
    neededIn: 6,
    notes: 'Fjord Energy agreed to be named. Use only the figures of the joint press release.',
    useCase: 'Proposal',
    industry: ['Technology', 'Public sector'],
    deal: 'Fjord Energy: grid forecasting',
    reuse: '4 - Several industries',
    goals: ['Win new logos'],
    steps: [
      ...delivered('Marketing', 'head-of-marketing', 'fjord-energy-case-study.pdf'),
      comment('head-of-sales', 'Used it with two operators this week. Both asked for a demo.'),
      move('head-of-sales', 'Close'),
    ],
  },
  {
    by: 'requester',
    summary: 'Retail analytics one-pager for store managers',
    role: 'Sales',
    assetType: 'One-pager',
    purpose:
      'Leave behind after the first meeting with Kestrel Retail. One page, three numbers, one picture of the dashboard.',
    neededIn: 9,
    notes: 'No competitor names. German and English.',
    useCase: 'Demo',
    industry: ['Retail'],
    deal: 'Kestrel Retail: store analytics',
    reuse: '3 - One industry or stage',
    goals: ['Win new logos', 'Shorten the sales cycle'],
    steps: delivered('Marketing', 'head-of-marketing', 'retail-analytics-one-pager.pdf'),
  },
  {
    by: 'requester',
    summary: 'Security overview deck for banking due diligence',
    role: 'Sales',
    assetType: 'Deck',
    purpose:
      'Answer the questions that every bank asks in week two: hosting, encryption, access, audit. Replaces four older decks.',
    neededIn: 14,
    notes: 'Show the current certificates only. Legal has approved the wording on data location.',
    useCase: 'Proposal',
    industry: ['Financial services', 'Cross-industry'],
    deal: 'Nordbank: core banking migration',
    reuse: '5 - Core pitch',
    goals: ['Enter an industry', 'Shorten the sales cycle'],
    steps: delivered('Pre-Sales', 'sales-ops', 'security-overview.pptx'),
  },
  {
    by: 'requester',
    summary: 'Claims automation demo video, two minutes',
    role: 'Sales',
    assetType: 'Video',
    purpose:
      'Show the path of a claim from the photo to the payment. Orbis wants to play it at their steering committee.',
    neededIn: 11,
    notes: 'Use made-up customers. No music that needs a licence.',
    useCase: 'Demo',
    evidence: 'Steering committee of Orbis Insurance',
    industry: ['Financial services'],
    deal: 'Orbis Insurance: claims automation',
    reuse: '3 - One industry or stage',
    goals: ['Shorten the sales cycle'],
    steps: [
      ...accepted('Pre-Sales', 'M', 'sales-ops'),
      ...drafted('sales-ops', 'claims-automation-storyboard.pdf'),
      ...approvedBy('pre-sales', 'marketing', 'sales-manager'),
      move('sales-ops', 'Approve'),
    ],
  },
  {
    by: 'requester',
    summary: 'Patient portal proposal template',
    role: 'Sales',
    assetType: 'Proposal template',
    purpose:
      'A proposal that a clinic can forward to its board without us in the room. Chapters for privacy, migration and cost.',
    neededIn: 18,
    notes: 'Do not name Helvetia Clinics. Prices come from the price list, not from old offers.',
    useCase: 'Proposal',
    evidence: 'Tender closes at noon on the needed-by date',
    industry: ['Healthcare'],
    deal: 'Helvetia Clinics: patient portal',
    reuse: '3 - One industry or stage',
    goals: ['Enter an industry'],
    steps: [
      ...accepted('Pre-Sales', 'L', 'sales-ops'),
      ...drafted('sales-ops', 'patient-portal-proposal.docx'),
      review('pre-sales', 'technical', 'approve', 'Interfaces and hosting are right.'),
      review('marketing', 'brand', 'approve'),
    ],
  },
  {
    by: 'head-of-sales',
    summary: 'Board deck: what customers earn with us',
    role: 'Sales',
    assetType: 'Deck',
    purpose:
      'Ten slides that a sales manager can present to a board: the market, three customers, the return in numbers.',
    neededIn: 21,
    notes: 'Figures must be signed off by Finance before the review.',
    useCase: 'Proposal',
    industry: ['Cross-industry'],
    reuse: '5 - Core pitch',
    goals: ['Grow existing accounts'],
    steps: [
      ...accepted('Marketing', 'L', 'head-of-marketing'),
      ...drafted('head-of-marketing', 'board-deck-draft.pptx'),
      review(
        'sales-manager',
        'narrative',
        'request-changes',
        'Slide 4 starts with us. Start with the customer and move our story behind it.',
      ),
    ],
  },
  {
    by: 'head-of-sales',
    summary: 'Citizen services brochure for city administrations',
    role: 'Sales',
    assetType: 'Brochure',
    purpose:
      'Hand out at the council hearing in Bremen. Readers are council members, not IT people: plain words, one example a page.',
    neededIn: 25,
    notes: 'Accessible PDF. No stock photos of offices.',
    useCase: 'Event',
    evidence: 'Council hearing, invitation attached to the opportunity',
    industry: ['Public sector'],
    deal: 'City of Bremen: citizen services',
    reuse: '3 - One industry or stage',
    goals: ['Enter an industry'],
    steps: [
      ...accepted('Marketing', 'L', 'head-of-marketing'),
      move('head-of-marketing', 'Start'),
      comment(
        'head-of-marketing',
        'First layout on Thursday. I need the two quotes from Bremen by then.',
      ),
    ],
  },
  {
    by: 'requester',
    summary: 'Predictive maintenance deck for plant managers',
    role: 'Sales',
    assetType: 'Deck',
    purpose:
      'Second meeting at Meridian Steel. The plant manager wants to see what changes on the shop floor, not the platform.',
    neededIn: 28,
    notes: 'None',
    useCase: 'Demo',
    industry: ['Manufacturing'],
    deal: 'Meridian Steel: predictive maintenance',
    reuse: '3 - One industry or stage',
    steps: accepted('Pre-Sales', 'M', 'sales-ops'),
  },
  {
    by: 'requester',
    summary: 'Core banking migration: answers to the RFP security annex',
    role: 'Sales',
    assetType: 'Proposal template',
    purpose:
      'Nordbank asks 62 questions on operations and exit. The answers decide whether we stay on the short list of two.',
    neededIn: 10,
    notes: 'Only wording that Legal has approved. Nordbank must not be named in the template.',
    useCase: 'Proposal',
    evidence: 'RFP deadline, page 3 of the tender',
    industry: ['Financial services'],
    deal: 'Nordbank: core banking migration',
    reuse: '4 - Several industries',
    goals: ['Win new logos', 'Enter an industry'],
    steps: [],
  },
  {
    by: 'head-of-sales',
    summary: 'Customer data platform: comparison for the Brightline buying team',
    role: 'Sales',
    assetType: 'One-pager',
    purpose:
      'Brightline compares three vendors next week. One page on consent, speed and cost for a buying team of five.',
    neededIn: 8,
    notes: 'Facts about competitors only with a public source.',
    useCase: 'Proposal',
    evidence: 'Vendor day at Brightline',
    industry: ['Technology'],
    deal: 'Brightline Telecom: customer data platform',
    reuse: '2 - One account',
    goals: ['Shorten the sales cycle'],
    steps: [],
  },
  {
    by: 'head-of-marketing',
    summary: 'Healthcare campaign brochure for the spring fair',
    role: 'Marketing',
    assetType: 'Brochure',
    purpose:
      'Carry the campaign "Hours back for patients" at the fair. Visitors are nursing directors with ten minutes.',
    neededIn: 60,
    notes: 'Print run of 2,000. Paper and format as last year.',
    useCase: 'Campaign',
    evidence: 'Stand booked at the spring fair',
    industry: ['Healthcare'],
    reuse: '2 - One account',
    goals: ['Enter an industry'],
    steps: [],
  },
  {
    by: 'requester',
    summary: 'Demand planning video for food producers',
    role: 'Sales',
    assetType: 'Video',
    purpose: 'A short film for Alpine Foods.',
    neededIn: 40,
    notes: 'None',
    industry: ['Manufacturing'],
    deal: 'Alpine Foods: demand planning',
    steps: [
      comment('sales-ops', 'Who will watch it, and what should they do afterwards?'),
      move('sales-ops', 'Ask for info'),
    ],
  },
  {
    by: 'marketing',
    summary: 'Refresh of the company profile deck',
    role: 'Marketing',
    assetType: 'Deck',
    purpose: 'New figures, new offices and the new layout. The old deck is from last year.',
    neededIn: 75,
    notes: 'Keep the structure; people know it by heart.',
    useCase: 'Other',
    industry: ['Cross-industry'],
    reuse: '5 - Core pitch',
    steps: [
      comment('sales-ops', 'Good to have. We take it up after the quarter ends.'),
      move('sales-ops', 'Defer'),
    ],
  },
  {
    by: 'requester',
    summary: 'Campus app case study',
    role: 'Sales',
    assetType: 'Case study',
    purpose: 'Show other universities how the pilot at Lakeside went.',
    neededIn: 33,
    notes: 'Lakeside University must approve every sentence.',
    industry: ['Public sector'],
    deal: 'Lakeside University: campus app',
    steps: [
      comment('sales-ops', 'The deal is lost and Lakeside will not be quoted. Closing this one.'),
      move('sales-ops', 'Decline'),
    ],
  },
];
