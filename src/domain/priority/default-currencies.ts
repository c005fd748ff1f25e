import type { CurrencyTable } from './currency';

const ratesOf = '2025-12-31';

/** US dollars for one unit: yearly averages, rounded. */
const dollars: Readonly<Record<string, number>> = {
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

/** The rates a desk starts with, until an admin enters the organisation's own. */
export const defaultCurrencies: CurrencyTable = {
  base: 'USD',
  rates: Object.entries(dollars).map(([code, rate]) => ({ code, rate, date: ratesOf })),
};
