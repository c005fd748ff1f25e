/**
 * Currencies in use, without funds, metals and test codes.
 * @see https://www.six-group.com/en/products-services/financial-information/data-standards.html (ISO 4217 list one)
 */
const codes = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD
MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR
RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`;

/** ISO 4217 codes of currencies that people pay with, in order. */
export const currencyCodes: readonly string[] = codes.split(/\s+/);

const known: ReadonlySet<string> = new Set(currencyCodes);

/** Whether a text is the code of a currency that people pay with. */
export function isCurrencyCode(code: string): boolean {
  return known.has(code);
}
