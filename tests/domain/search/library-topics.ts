/** Something a company sells: its name, what it is for in one sentence, and who hears about it. */
export type Topic = {
  readonly name: string;
  readonly promise: string;
  readonly audience: string;
  readonly industries: readonly string[];
};

/** The offer of a mid-sized software and services company, written by hand: name, promise, audience, industries. */
const written = `
Fraud detection | Stops card and transfer fraud in real time with machine learning | risk officers | Financial services
Anti-money laundering | Screens transactions and cuts false alarms for compliance teams | compliance leads | Financial services
Digital onboarding | Opens an account in minutes with remote identity checks | heads of retail banking | Financial services
Mortgage automation | Takes home loan decisions from weeks to hours | lending managers | Financial services
Claims processing | Settles simple insurance claims without a human touch | claims directors | Financial services
Wealth adviser cockpit | One screen for portfolios, suitability and client letters | private bankers | Financial services
Core banking migration | Moves a bank off the mainframe in safe steps | chief information officers | Financial services
Patient scheduling | Fills cancelled appointments and shortens waiting lists | clinic managers | Healthcare
Telehealth | Video consultations with records and prescriptions in one place | medical directors | Healthcare
Medical imaging archive | Keeps X-ray and MRI pictures at hand across sites | radiology leads | Healthcare
Clinical trial matching | Finds eligible patients for studies in minutes | research coordinators | Healthcare
Nurse rostering | Fair shifts that respect rest times and skills | heads of nursing | Healthcare
Hospital bed management | Shows free beds and discharges on one live map | operations directors | Healthcare
Predictive maintenance | Warns before a machine fails and plans the repair | plant managers | Manufacturing
Quality inspection | Cameras find scratches and dents on the line | quality engineers | Manufacturing
Digital twin | A virtual copy of the plant to try changes safely | production engineers | Manufacturing
Supplier portal | Orders, certificates and invoices shared with suppliers | purchasing leads | Manufacturing
Energy monitoring | Measures electricity, gas and compressed air per machine | energy managers | Manufacturing, Public sector
Warehouse robotics | Robots bring the shelves to the people who pack | logistics directors | Manufacturing, Retail
Spare parts forecasting | Right part in the right depot with less stock | service managers | Manufacturing
Citizen portal | Permits, registrations and payments online for residents | city managers | Public sector
Grant management | From application to audit of public subsidies | programme officers | Public sector
Body camera evidence | Stores police video with a chain of custody | police chiefs | Public sector
Smart parking | Guides drivers to free spaces and prices them fairly | traffic planners | Public sector
School enrolment | Parents register pupils online; places are given by rule | education boards | Public sector
Emergency dispatch | Sends the nearest ambulance or fire engine | control room leads | Public sector, Healthcare
Loyalty programme | Points, tiers and offers that bring shoppers back | marketing directors | Retail
Self-checkout | Shorter queues and less shrinkage at the till | store operations | Retail
Demand forecasting | Predicts sales per store and day, weather included | supply chain planners | Retail
Dynamic pricing | Adjusts prices to demand and competitors every hour | category managers | Retail
Click and collect | Order on the phone, fetch at the shop within an hour | omnichannel leads | Retail
Returns management | Turns parcels that come back into stock quickly | e-commerce managers | Retail
Zero trust network | Checks every device and person before access | security officers | Technology, Financial services
Cloud cost control | Finds idle servers and unused licences | finance and platform teams | Technology
Kubernetes platform | Containers with guard rails for product teams | platform engineers | Technology
API gateway | Publishes, protects and bills interfaces for partners | integration architects | Technology, Financial services
Observability suite | Logs, metrics and traces in one place with alerts | site reliability engineers | Technology
Customer data platform | Joins web, shop and service data into one profile | marketing technologists | Retail, Technology
Chatbot for service desks | Answers routine questions and hands over the rest | service desk managers | Cross-industry
Sustainability reporting | Collects carbon figures and fills the CSRD report | sustainability officers | Cross-industry
Contract lifecycle | Drafts, approvals, signatures and renewals of contracts | legal counsel | Cross-industry
Employee onboarding | Laptop, accounts and training ready on day one | people teams | Cross-industry
Document management | Finds the right version and keeps retention rules | records managers | Cross-industry, Public sector
Business continuity | Backups, drills and a plan for the bad day | risk and IT managers | Cross-industry
GDPR toolkit | Registers, consent and erasure requests under privacy law | data protection officers | Cross-industry
Field service app | Jobs, parts and signatures on the technician's phone, offline too | service dispatchers | Manufacturing, Technology
Payroll engine | Pays people in 30 countries on time and by the rules | payroll managers | Cross-industry
Fleet telematics | Position, fuel and driving style of every truck | fleet managers | Manufacturing, Public sector
Event ticketing | Seats, queues and resale without scalpers | venue managers | Retail
`;

export const topics: readonly Topic[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', promise = '', audience = '', industries = ''] = line.split(' | ');
    return { name, promise, audience, industries: industries.split(', ') };
  });
