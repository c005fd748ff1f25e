/** A customer with the outcomes that were written down as stories. */
export type Customer = {
  readonly name: string;
  readonly industry: string;
  readonly about: string;
  readonly stories: readonly string[];
};

/** Customers as a reference page tells of them: name, industry, about, then stories that read "How <name> <story>". */
const written = `
Nordbank | Financial services | Nordic savings bank with 900 branches | halved card fraud in one year | opened 60,000 accounts on the phone
Alpenkasse | Financial services | Austrian cooperative bank | left its mainframe without a lost weekend | answers regulators in two days
Helvia Versicherung | Financial services | Swiss insurer for households and cars | pays windscreen claims in an hour | found staged accidents with image analysis
Banco Litoral | Financial services | Portuguese lender on the coast | approves mortgages in one day | cut paper statements by 80 percent
Crédit Rhône | Financial services | French regional bank | brought wealth advisers back to clients | moved treasury reports to the cloud
Pinewood Trust | Financial services | Canadian pension fund | sees its carbon footprint by holding | retired 140 spreadsheets
Lagos Mobile Money | Financial services | Nigerian payments company | scaled to 5 million wallets | blocks SIM swap attacks
St. Brigid Hospital | Healthcare | Teaching hospital in Dublin | reduced bed waiting by a third | lets nurses swap shifts fairly
Klinikum Isar | Healthcare | Hospital group near Munich | shares MRI pictures across seven sites | went paperless in surgery
Aurora Clinics | Healthcare | Finnish chain of walk-in clinics | sees one in three patients by video | filled cancelled appointments
Meridian Pharma | Healthcare | Mid-sized drug maker | recruited trial patients twice as fast | passed an FDA audit without findings
Blue Ridge Ambulance | Healthcare | Emergency service in Virginia | arrives four minutes earlier | tracks controlled drugs
Casa Verde Care | Healthcare | Italian nursing homes | prevented falls with floor sensors | plans menus for allergies
Osaka Dental Union | Healthcare | Association of dentists in Japan | sends reminders that people read | bills insurers without rework
Stahlwerk Ruhr | Manufacturing | Steel maker with rolling mills | predicts bearing failures | saves 9 percent gas
Kestrel Aerospace | Manufacturing | Maker of wing parts | tests new lines on a digital twin | traces every rivet
Volta Batteries | Manufacturing | Cell factory in Poland | finds coating defects with cameras | ramped up a gigafactory in nine months
Tanaka Pumps | Manufacturing | Japanese pump maker | sells uptime and not pumps | forecasts spare parts for 40 countries
Brightfield Foods | Manufacturing | Frozen vegetables and ready meals | recalls a batch in ten minutes | cleans lines with less water
Ferrovia Trains | Manufacturing | Builder of regional trains | shares drawings with 300 suppliers | repairs doors before they jam
Loom and Thread | Manufacturing | Textile mill in Portugal | dyes right the first time | proves organic cotton to buyers
City of Tampere | Public sector | Finnish city of 250,000 | put building permits online | guides drivers to free parking
Canton of Vaud | Public sector | Swiss canton | pays subsidies in a week | enrols pupils without queues
Queensland Police | Public sector | State police in Australia | manages body camera evidence | answers freedom of information requests
Port of Rotterdam Pilots | Public sector | Pilot station | plans ships by tide | trains pilots in a simulator
Welsh Fire Service | Public sector | Fire brigades of Wales | sends the nearest engine | inspects hydrants by tablet
Ministry of Education Chile | Public sector | National ministry | assigns school places fairly | delivers tablets to 9,000 schools
Tallinn Tax Office | Public sector | Tax authority | refunds taxes in three days | detects carousel fraud
Marché Lyon | Retail | Supermarkets in southern France | wastes 30 percent less fresh food | cut queues with self-checkout
Hollis Outdoor | Retail | Shops for hikers and climbers | grew repeat purchases with a loyalty app | offers click and collect in an hour
Zuri Fashion | Retail | Online fashion from Nairobi | halved the cost of returns | prices end-of-season stock by the hour
Kaufhaus Linden | Retail | German department stores | knows its customers across channels | staffs tills by forecast
Green Cart | Retail | Grocery delivery | delivers in twenty minutes | forecasts demand with weather
Pet Palace | Retail | Chain of pet shops | sells subscriptions for food | trains staff with short videos
Bryggen Furniture | Retail | Norwegian furniture maker and seller | shows sofas in augmented reality | ships from robots in the warehouse
Skylark Software | Technology | Maker of accounting software | runs 400 services on Kubernetes | cut its cloud bill by 35 percent
Telco Andes | Technology | Mobile operator in Peru | answers half of all calls by chatbot | opens its network through APIs
Orbit Hosting | Technology | European web host | finds outages before customers do | heats homes with server waste heat
Quantela Chips | Technology | Chip designer | protects designs with zero trust | doubled test throughput
Mosaic Games | Technology | Studio of mobile games | keeps cheaters out | launches in 12 languages on one day
`;

export const customers: readonly Customer[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', industry = '', about = '', ...stories] = line.split(' | ');
    return { name, industry, about, stories };
  });
