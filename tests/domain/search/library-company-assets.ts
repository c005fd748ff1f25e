/** An asset that belongs to no single offer or customer. */
export type CompanyAsset = {
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly industries: readonly string[];
};

/** Company, industries, events, security, partners: type, title, summary, industries. */
const written = `
Deck | Corporate overview | Who we are, locations, customers and figures of the year | Cross-industry
Deck | Executive briefing: first 30 minutes with a CEO | Agenda, openers and three stories | Cross-industry
Deck | Roadmap 2027 | What is planned by quarter; share under non-disclosure only | Cross-industry
Deck | Security and trust | Certificates, hosting, encryption and how we answer incidents | Cross-industry, Technology
Deck | Quarterly business review template | Adoption, value delivered and next steps for an account | Cross-industry
Deck | Partner enablement day | Training for resellers and system integrators | Cross-industry
Deck | Kick-off with a new client | Team, plan, risks and ways of working | Cross-industry
Deck | Artificial intelligence at our company | Use cases, guard rails and what runs today | Cross-industry
Deck | Banking trends 2027 | Interest, regulation, instant payments and what banks buy | Financial services
Deck | Insurance outlook | Climate losses, telematics and embedded insurance | Financial services
Deck | The hospital of tomorrow | Staff shortage, home care and connected devices | Healthcare
Deck | Industry 4.0 in practice | Three plants and what they connected first | Manufacturing
Deck | Government goes digital | Sovereign cloud, accessibility and the once-only principle | Public sector
Deck | Retail after the pandemic | Shops, apps and margins in figures | Retail
Deck | SaaS growth playbook | Net revenue retention and pricing for software vendors | Technology
One-pager | Pricing and packages | Editions, what is included and discounts by volume | Cross-industry
One-pager | Support levels and SLA | Response times for bronze, silver and gold | Cross-industry
One-pager | ISO 27001 and SOC 2 fact sheet | Scope, auditor and validity of our certificates | Cross-industry
One-pager | Hosting regions | Data centres in Frankfurt, Dublin, Virginia and Sydney | Cross-industry
One-pager | Accessibility statement | WCAG 2.2 conformance of our products | Cross-industry, Public sector
One-pager | Implementation in 90 days | Milestones from contract to go-live | Cross-industry
One-pager | Integrations with Salesforce and SAP | Connectors, directions and limits | Cross-industry, Technology
One-pager | HIPAA compliance summary | Safeguards for health records in the United States | Healthcare
One-pager | DORA readiness for banks | Operational resilience rules and how we help | Financial services
One-pager | NIS2 checklist | Duties of essential entities under the European directive | Cross-industry, Public sector
Brochure | Company brochure | Printed folder for fairs: history, offer, contact | Cross-industry
Brochure | Working with us: services catalogue | Consulting, training and managed operations | Cross-industry
Brochure | Sustainability report of our own | Our energy, travel and targets | Cross-industry
Brochure | Solutions for utilities and grid operators | Meters, outages and field crews | Public sector, Manufacturing
Brochure | Solutions for universities | Campus cards, exams and research data | Public sector
Brochure | Solutions for logistics and transport | Fleet, tolls, customs and drivers | Retail, Manufacturing
Brochure | Solutions for hotels | Check-in, housekeeping and revenue | Retail
Brochure | Solutions for car dealers | Test drives, leasing and workshop slots | Retail
Brochure | Solutions for pharmacies | E-prescriptions, stock and opening hours | Healthcare, Retail
Video | Customer voices 2026 | Six clients say what changed for them | Cross-industry
Video | Hannover Messe booth tour | What visitors saw at the trade fair | Manufacturing
Video | CEO keynote at the annual conference | Strategy, launches and a live demonstration | Cross-industry
Video | Office and culture trailer | For candidates and for the end of a pitch | Cross-industry
Video | Webinar recording: surviving a ransomware attack | A chief information officer tells the story hour by hour | Cross-industry
Proposal template | Standard proposal with terms | Cover letter, scope, prices and general terms | Cross-industry
Proposal template | Public tender response | Forms, declarations and references for government bids | Public sector
Proposal template | Proof of concept agreement | Goals, duration and exit of a trial | Cross-industry
Proposal template | Renewal and upsell offer | Options for clients whose term ends | Cross-industry
Proposal template | Security questionnaire with answers | CAIQ and SIG questions filled in | Cross-industry, Technology
Other | Email sequence for cold outreach | Five messages by persona with subject lines | Cross-industry
Other | Elevator pitch card | Thirty seconds, in four lengths | Cross-industry
Other | Logo and brand kit | Logos, colours, fonts and icons | Cross-industry
Other | Reference list by industry | Customers who agreed to be named or called | Cross-industry
Other | Competitor overview: Brightwave and Omnisoft | Where they win, where we win, price bands | Cross-industry
Other | Stakeholder map worksheet | Who decides, who pays, who blocks | Cross-industry
Other | Glossary of sales terms | MEDDIC, BANT, ARR, churn and others | Cross-industry
Case study | Ten reference stories in one booklet | Short customer stories from every industry | Cross-industry
Case study | A hospital, a bank and a city after a cyber attack | How three clients recovered | Cross-industry
Case study | Migrating 3,000 users in a weekend | Anonymous European insurer | Financial services
Case study | Low-code at a family business | Anonymous maker of kitchen taps | Manufacturing
Case study | Savings from shared services in four towns | Payroll, permits and purchasing together | Public sector
Other | Webinar invitation kit | Landing page text, reminder mails and banner | Cross-industry
Other | Trade fair checklist | Booth, leads, giveaways and follow-up | Cross-industry
Other | Press release boilerplate | Company description in English, German and French | Cross-industry
Deck | Voice of the customer results | Net promoter score and what users asked for | Cross-industry
Deck | Total experience for telecom operators | Stores, call centres, network and field crews | Technology
Video | Tutorial: set up single sign-on | Step by step with Entra and Okta | Technology
Video | Wind farm inspection with drones | Flight, pictures and the report in three minutes | Manufacturing, Public sector
One-pager | Data residency and sovereignty | Where data is kept and who can read it | Cross-industry
One-pager | Carbon footprint of our cloud | Grams per transaction and how we measure | Cross-industry
Brochure | Training and certification paths | Courses for users, admins and developers | Cross-industry
Brochure | Solutions for law firms | Matters, time recording and client portal | Cross-industry
Brochure | Solutions for airports | Slots, baggage, security lanes and shops | Public sector, Retail
Proposal template | Letter of intent | One page before the contract | Cross-industry
Proposal template | Data processing agreement | Article 28 terms and list of subprocessors | Cross-industry
Other | Demo script: day in the life of a planner | Clicks and lines to say for 20 minutes | Cross-industry
Other | Win-loss interview guide | Questions after a decision, for won and lost deals | Cross-industry
Deck | Mergers and acquisitions: first 100 days of IT | Joining two companies' mail, networks and licences | Technology, Cross-industry
Case study | Rescued: a stalled ERP rollout at a brewery | Anonymous brewer with four plants | Manufacturing
Video | Thank you message after a signed contract | Thirty seconds from the team | Cross-industry
One-pager | Open source policy | Licences we use and how we give back | Technology
Other | Account plan template | Goals, contacts and white space of a key account | Cross-industry
`;

export const companyAssets: readonly CompanyAsset[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [type = '', title = '', summary = '', industries = ''] = line.split(' | ');
    return { type, title, summary, industries: industries.split(', ') };
  });
