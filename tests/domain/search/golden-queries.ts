/** What somebody types into the request form, and the asset that would spare the request. */
export type GoldenQuery = {
  readonly kind: string;
  readonly summary: string;
  readonly purpose: string;
  readonly assetType: string | undefined;
  /** Title of the asset. */
  readonly wanted: string;
};

/**
 * Title | purpose | asset type | wanted asset. Written before the ranking was tuned; those under "written
 * later" were left out of the tuning, to see whether it holds for words that it was not made with.
 */
const written: Readonly<Record<string, string>> = {
  'in the words of the library': `
fraud detection battlecard | | | Fraud detection battlecard
Roadmap 2027 | | | Roadmap 2027
Security questionnaire with answers | | | Security questionnaire with answers
Zero trust network data sheet | | | Zero trust network data sheet
Medical imaging archive explained | | | Medical imaging archive explained in two minutes
quarterly business review | | Deck | Quarterly business review template
`,
  'in another order': `
card fraud halved nordbank how | | | How Nordbank halved card fraud in one year
calculator ROI for self-checkout | | | Self-checkout ROI calculator
questions for discovery loyalty programme | | | Loyalty programme discovery questions
parking free drivers Tampere | | | How City of Tampere guides drivers to free parking
answers RFP for claims | | Proposal template | Claims processing statement of work
template review business quarterly | | | Quarterly business review template
sheet data telehealth | | | Telehealth data sheet
questions to discover GDPR | | | GDPR toolkit discovery questions
`,
  'with typos': `
predictve maintenence brochure | | | What plant managers should know about predictive maintenance
kuberntes platfrom | | Deck | Kubernetes platform for platform engineers
Warehose robotcs one pager | | | Warehouse robotics at a glance
helthcare hospital of tommorow | | | The hospital of tomorrow
custmer data platform deck | | | Customer data platform for marketing technologists
sustainabilty reporting | | One-pager | Sustainability reporting at a glance
HIPPA compliance | | | HIPAA compliance summary
ransomwear attack webinar | | | Webinar recording: surviving a ransomware attack
anti money laundring demo | | | Anti-money laundering demo recording
morgage automation | | Brochure | Mortgage automation product brochure
Stalhwerk Ruhr bearing failure | | | How Stahlwerk Ruhr predicts bearing failures
acessibility statment | | | Accessibility statement
Octa single sign on tutroial | | | Tutorial: set up single sign-on
glosary of sales terms | | | Glossary of sales terms
emergancy dispatch proposal | | | Emergency dispatch statement of work
`,
  'in other words': `
success story Nordbank fraud | | | How Nordbank halved card fraud in one year
customer story about nurses in Dublin | | | How St. Brigid Hospital lets nurses swap shifts fairly
slides on loyalty for shops | | | Pitch: Loyalty programme
presentation about the company | | | Corporate overview
flyer for our company | | | Company brochure
factsheet zero trust | | | Zero trust network data sheet
datasheet digital onboarding | | | Digital onboarding data sheet
clip about telemedicine | | | Interview: medical directors on telehealth
AML training recording | | | Anti-money laundering demo recording
competitor comparison Omnisoft | | | Competitor overview: Brightwave and Omnisoft
sow for citizen services portal | | | RFP answers: citizen portal
bid template for government | | | Public tender response
price list | | | Pricing and packages
certificates ISO SOC2 | | | ISO 27001 and SOC 2 fact sheet
one pager on uptime guarantees SLA | | | Support levels and SLA
NDA roadmap slides | | | Roadmap 2027
home loans story portugal | | | How Banco Litoral approves mortgages in one day
k8s customer story | | | How Skylark Software runs 400 services on Kubernetes
e-commerce returns business case | | | Returns management total cost of ownership sheet
AI presentation | | | Artificial intelligence at our company
DPA for a client | | | Data processing agreement
POC contract | | | Proof of concept agreement
video testimonial of clients | | | Customer voices 2026
insurer case study windshield claims | | | How Helvia Versicherung pays windscreen claims in an hour
school registration one pager | | | School enrolment at a glance
colleague onboarding deck new hires | | | Pitch: Employee onboarding
`,
  'half typed': `
Fraud detec | | Video | Fraud detection explained in two minutes
how tallinn tax off | | | How Tallinn Tax Office refunds taxes in three days
sustainab | | Proposal template | Proposal for sustainability reporting
elevator pi | | | Elevator pitch card
smart park | | Brochure | Smart parking: benefits and features
win-lo | | | Win-loss interview guide
contract lifec | | Video | Contract lifecycle demo recording
dora readi | | | DORA readiness for banks
business conti | | Deck | Business continuity for risk and IT managers
how mosaic ga | | | How Mosaic Games keeps cheaters out
`,
  'written later': `
sales deck about warehouse automation for logisitcs directors | | Deck | Warehouse robotics - first meeting deck
customer ref insurer fraud staged accident | | | How Helvia Versicherung found staged accidents with image analysis
tax refund story estonia | | | How Tallinn Tax Office refunds taxes in three days
SIM swapping attacks mobile wallet | | | How Lagos Mobile Money blocks SIM swap attacks
paperless hospital surgery reference | | | How Klinikum Isar went paperless in surgery
fall prevention nursing home | | | How Casa Verde Care prevented falls with floor sensors
batch recall food producer | need a customer that can recall quickly because of salmonella scare | Case study | How Brightfield Foods recalls a batch in ten minutes
augmented reality furniture | | | How Bryggen Furniture shows sofas in augmented reality
slide template QBR | | Deck | Quarterly business review template
how fast can we implement, 1 pager | go live plan for the steering committee | One-pager | Implementation in 90 days
sap connector overview | | | Integrations with Salesforce and SAP
dutch pilots simulator training | | | How Port of Rotterdam Pilots trains pilots in a simulator
solutions for hotell chains | | | Solutions for hotels
press boiler plate | | | Press release boilerplate
battle card agianst omnisoft | | | Competitor overview: Brightwave and Omnisoft
video keynote annual confrence ceo | | | CEO keynote at the annual conference
intro deck company | | Deck | Corporate overview
whats the ROI of bed managment in hospitals | | Other | Hospital bed management ROI calculator
carbon footprint cloud onepager | | | Carbon footprint of our cloud
proposal for supplier portal automotive | tier 1 supplier of BMW wants orders and certificates online | Proposal template | Supplier portal statement of work
observabilty video | | | Observability suite explained in two minutes
demand planing deck supermarkt | | Deck | Demand forecasting for supply chain planners
erp project gone wrong | | | Rescued: a stalled ERP rollout at a brewery
cold email templates | | | Email sequence for cold outreach
letter of intend | | | Letter of intent
brand assets logos fonts | | | Logo and brand kit
wind turbine drone inspection clip | | | Wind farm inspection with drones
case study kubernetes migration accounting | | | How Skylark Software runs 400 services on Kubernetes
fire brigade hydrant inspection app | | | How Welsh Fire Service inspects hydrants by tablet
account planing sheet for key customers | | | Account plan template
`,
  'in a hurry': `
need deck for bank meeting monday | they want to know how we move them off their old mainframe, CIO will be there | Deck | Core banking migration - first meeting deck
Case study hospital beds | prospect is a university hospital, patients wait too long in ER for a free bed, need proof that it works | Case study | How St. Brigid Hospital reduced bed waiting by a third
something on robots | retailer asks about automating the warehouse, picking with robots | Video | Warehouse robotics explained in two minutes
Reference for steel company | they have problems with bearings of the rolling mill failing without warning, second meeting next week | Case study | How Stahlwerk Ruhr predicts bearing failures
doc about where data is stored | German customer, procurement asks about data residency and US access | One-pager | Data residency and sovereignty
ROI for chat bot | CFO wants numbers before they sign, service desk with 40 people | Other | Chatbot for service desks business case workbook
Brochure for trade show | Hannover fair, printed, about us in general, history and contact | Brochure | Company brochure
video for police | bodycams, how evidence is stored and the chain of custody is kept | Video | Body camera evidence demo recording
Proposal hospital radiology | radiology department with several sites wants to share MRI and x-rays | Proposal template | Proposal for medical imaging archive
online shop returns | fashion retailer with 40% returns, wants to see another fashion brand that fixed it | Case study | How Zuri Fashion halved the cost of returns
one pager bank regulation | DORA is coming and the customer wants to know what we do about operational resilience | One-pager | DORA readiness for banks
cloud bill too high | prospect pays too much for AWS, wants to hear from a peer who saved money | Case study | How Skylark Software cut its cloud bill by 35 percent
story for grocery delivery startup | forecasting what people order, weather matters to them | Case study | How Green Cart forecasts demand with weather
mail templates for cold prospects | new SDR starts monday and needs a sequence of emails to use | Other | Email sequence for cold outreach
pitch for nursing director | shift planning is a mess, nurses leave because of unfair rosters | Deck | Pitch: Nurse rostering
Overview slides all about us | first meeting with a new logo, who we are, where we are, our customers | Deck | Corporate overview
Training offer | client asks which courses exist for admins and developers, with certificates | Brochure | Training and certification paths
RFP security questions | got an Excel with 300 security questions (CAIQ), need answers by friday | Proposal template | Security questionnaire with answers
energy costs in factory | plant manager wants to see where gas and compressed air go per machine | One-pager | Energy monitoring data sheet
Offer for renewal | contract of the client ends in march, want to sell more modules as well | Proposal template | Renewal and upsell offer
police story australia | public sector prospect wants proof with video evidence | Case study | How Queensland Police manages body camera evidence
handout for CFOs about carbon reporting | csrd duty starts, must fit on one page | One-pager | Sustainability reporting at a glance
retail bank app onboarding | show how fast one can open an account on the phone, another nordic bank did it | Case study | How Nordbank opened 60,000 accounts on the phone
discovery questions fraud | first call with the risk officer of a payment company | Other | Fraud detection battlecard
dentist reminders | dental chain loses money with no-shows, want an example | Case study | How Osaka Dental Union sends reminders that people read
`,
};

export const goldenQueries: readonly GoldenQuery[] = Object.entries(written).flatMap(
  ([kind, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [summary = '', purpose = '', assetType = '', wanted = ''] = line
          .split('|')
          .map((part) => part.trim());
        return { kind, summary, purpose, assetType: assetType || undefined, wanted };
      }),
);
