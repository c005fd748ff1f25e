/** Raised whenever a rate changes, so that a score can be explained with the rates it was made with. */
export const currencyRatesVersion = 1;

/** US dollars for one unit, by ISO 4217 code: yearly averages, rounded. Scores need magnitude, not cents. */
const usdPerUnit: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.08,
  GBP: 1.27,
  CHF: 1.13,
  JPY: 0.0067,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  CNY: 0.14,
  HKD: 0.128,
  SGD: 0.74,
  INR: 0.012,
  KRW: 0.00074,
  SEK: 0.095,
  NOK: 0.093,
  DKK: 0.145,
  PLN: 0.25,
  CZK: 0.043,
  HUF: 0.0027,
  RON: 0.217,
  ILS: 0.27,
  TRY: 0.029,
  ZAR: 0.055,
  AED: 0.272,
  SAR: 0.267,
  BRL: 0.18,
  MXN: 0.054,
};

/** An amount in US dollars, or nothing when the currency is not in the table. */
export function inUsDollars(amount: number, currency: string): number | undefined {
  const code = currency.trim().toUpperCase();
  const rate = Object.hasOwn(usdPerUnit, code) ? usdPerUnit[code] : undefined;
  return rate === undefined ? undefined : amount * rate;
}
