/** How much it tells that a text is about something: a format is shared by a seventh of the library. */
export type ConceptKind = 'format' | 'subject';

/** Words and phrases that mean the same to salespeople. The first names the concept. */
const formats = `
case study | success story | customer story | client story | reference story | user story | customer success | reference | testimonial | casestudy
deck | slide deck | slides | slide | presentation | pitch | pitch deck | powerpoint | ppt | pptx | keynote
one-pager | one pager | 1 pager | onepager | datasheet | data sheet | fact sheet | factsheet | at a glance | leaflet | handout | cheat sheet | summary sheet | flyer
brochure | flyer | booklet | folder | catalogue | pamphlet
video | clip | film | movie | recording | demo recording | webinar | trailer | screencast | explained in two minutes
proposal template | proposal | offer | quote | quotation | bid | tender | rfp | statement of work | sow | response
roi calculator | business case | total cost of ownership | tco | return on investment | roi | calculator | cost benefit
battlecard | battle card | competitor comparison | objection handling | discovery questions | kill sheet
`;

const subjects = `
bank | banking | financial services | finance | financial institution | lender | fintech | bfsi | credit union
insurance | insurer | insurers | versicherung | underwriter
hospital | healthcare | health care | clinic | klinikum | medical | medicine | health | patient care
manufacturing | manufacturer | factory | plant | production | industrial | industry 4.0 | maker
public sector | government | public administration | municipality | city | council | state | authority | ministry | federal
retail | retailer | shop | store | shops | grocery | supermarket
technology | tech | software | saas | it industry
ecommerce | e-commerce | e commerce | online shop | online store | web shop | webshop
fraud | scam
anti-money laundering | anti money laundering | aml | money laundering
mortgage | home loan | house loan
telehealth | telemedicine | remote consultation | video consultation | virtual visit
imaging | x-ray | x ray | xray | mri | radiology | ct scan
nurse | nursing | caregiver
roster | rostering | shift | shifts | shift planning | staff planning
ambulance | emergency | paramedic | 911 | 112
maintenance | upkeep | repair | servicing
robot | robotics | automated picking
energy | electricity | power consumption | gas
citizen | resident | inhabitant
police | law enforcement
body camera | bodycam | body cam | body worn camera
school | education | pupil | pupils
enrolment | enrollment | registration | sign up | signup
parking | car park
loyalty | rewards | bonus points | customer retention
self-checkout | self checkout | sco
forecast | prediction | forecasting | predict | predictive
pricing | price | prices | price list | packages
returns | return parcels | send back
zero trust | ztna
kubernetes | k8s | containers | container platform
api | interface | interfaces
observability | monitoring | logs and metrics
customer data platform | cdp
chatbot | chat bot | virtual assistant | virtual agent | bot
sustainability | carbon | carbon footprint | esg | csrd | climate
contract | agreement
employee | colleague | staff | new hire | new hires | new joiner | new joiners | people team | hr
gdpr | privacy | data protection
data processing agreement | dpa
proof of concept | poc | pilot | trial
non-disclosure | nda | non disclosure agreement
artificial intelligence | ai | machine learning | ml | genai
cybersecurity | cyber security | it security | information security | infosec | security
ransomware | cyber attack | cyberattack | hack | hacked
certificate | certification | iso 27001 | soc 2 | soc2
sla | service level | service level agreement | support level | uptime
company | corporate | about us | who we are | all about us
overview | intro | introduction
competitor | competition | rival | rivals
customer | client | clients | customers
partner | reseller | resellers | channel partner
training | course | courses | enablement
trade fair | fair | trade show | expo | exhibition | messe | booth
email | e-mail | e mail | mail | mails
single sign-on | single sign on | sso
windscreen | windshield
warehouse | depot | fulfilment | fulfillment | distribution centre
mainframe | legacy system | as400
cost | costs | bill | spend | spending
saves | savings | saving | save | reduce costs | cut
chief information officer | cio
chief financial officer | cfo
tutorial | how-to | howto | step by step | guide
`;

const groupsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((phrase) => phrase.trim()));

/** Every group of synonyms; a phrase may be in two, as a flyer is a one-pager to some and a brochure to others. */
export const synonymGroups: readonly {
  readonly kind: ConceptKind;
  readonly phrases: readonly string[];
}[] = [
  ...groupsOf(formats).map((phrases) => ({ kind: 'format' as const, phrases })),
  ...groupsOf(subjects).map((phrases) => ({ kind: 'subject' as const, phrases })),
];
