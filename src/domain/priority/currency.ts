/** What one unit of a currency is worth in the base currency, and since when. */
export type CurrencyRate = {
  /** ISO 4217 code */
  readonly code: string;
  readonly rate: number;
  /** ISO date of the rate. */
  readonly date: string;
};

/** The organisation's own rates. Scores need magnitude, not cents: a few updates a year are enough. */
export type CurrencyTable = { readonly base: string; readonly rates: readonly CurrencyRate[] };

/** An amount in the base currency and the rate it was made with; none for the base currency itself. */
export type BaseAmount = { readonly amount: number; readonly rate?: CurrencyRate };

/** An amount in the base currency; nothing for a currency without a rate, which is never taken as a number. */
export function inBaseCurrency(
  amount: number,
  currency: string,
  { base, rates }: CurrencyTable,
): BaseAmount | undefined {
  const code = currency.trim().toUpperCase();
  if (code === base) return { amount };
  const rate = rates.find((each) => each.code === code);
  return rate && { amount: amount * rate.rate, rate };
}
