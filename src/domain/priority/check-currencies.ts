import { isDate } from '../intake/settings-check';
import type { CurrencyRate, CurrencyTable } from './currency';
import { isCurrencyCode } from './iso-currencies';
import { problemIf, type RulesProblem } from './rules-problem';

const mostRate = 1_000_000;

const unknownCode = 'Give a currency code of three letters, such as EUR.';

/** What is wrong with the organisation's rates. */
export function currencyProblems(
  { base, rates }: CurrencyTable,
  today: string,
): readonly RulesProblem[] {
  return [
    ...problemIf(!isCurrencyCode(base), 'currencies.base', unknownCode),
    ...rates.flatMap((rate, index) => [
      ...codeProblems(rate.code, { base, rates: rates.slice(0, index) }, index),
      ...rateProblems(rate, today, index),
    ]),
  ];
}

function codeProblems(
  code: string,
  { base, rates: earlier }: CurrencyTable,
  index: number,
): readonly RulesProblem[] {
  const field = `currencies.rates.${index}.code`;
  if (!isCurrencyCode(code)) return [{ field, message: unknownCode }];
  if (code === base) {
    return [{ field, message: `${base} is the base currency: it needs no rate.` }];
  }
  const isTwice = earlier.some((rate) => rate.code === code);
  return problemIf(isTwice, field, 'This currency is there twice.');
}

function rateProblems(
  { rate, date }: CurrencyRate,
  today: string,
  index: number,
): readonly RulesProblem[] {
  const field = `currencies.rates.${index}`;
  return [
    ...problemIf(
      !(rate > 0 && rate <= mostRate),
      `${field}.rate`,
      'Give what one unit is worth in the base currency: a number above 0.',
    ),
    ...problemIf(!isDate(date), `${field}.date`, 'Give the date of the rate.'),
    ...problemIf(
      isDate(date) && date > today,
      `${field}.date`,
      'This date is still to come. Give the day the rate is of.',
    ),
  ];
}
