const opportunityId = /(?<![A-Za-z0-9])(006[A-Za-z0-9]{12})([A-Za-z0-9]{3})?(?![A-Za-z0-9])/;
const checks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The id of a Salesforce opportunity in a text: an id of 15 or 18 characters, or a link that contains one. Always
 * answered in the form of 18, so that one deal has one name. Nothing when there is none, or its check
 * characters show a slip of the pen.
 */
export function salesforceId(text: string): string | undefined {
  const [, id, check] = opportunityId.exec(text) ?? [];
  if (id === undefined) return undefined;
  if (check === undefined) return id + checksOf(id);
  return withCaseOf(id, check.toUpperCase());
}

/** Each check character tells which of five characters are upper case, the first in its lowest bit. */
function checksOf(id: string): string {
  return [0, 5, 10].map((from) => checks[bitsOf(id.slice(from, from + 5))] ?? '').join('');
}

function bitsOf(five: string): number {
  return Array.from(five).reduce((bits, each, at) => bits + (/[A-Z]/.test(each) ? 1 << at : 0), 0);
}

/** Letters in the case that the check characters tell, which is why case may get lost on the way. */
function withCaseOf(id: string, check: string): string | undefined {
  const cased = Array.from(id).map((each, at) => {
    const bits = checks.indexOf(check[Math.floor(at / 5)] ?? '');
    return (bits >> (at % 5)) & 1 ? each.toUpperCase() : each.toLowerCase();
  });
  const whole = cased.join('');
  return checksOf(whole) === check ? whole + check : undefined;
}
