/** What tells an org from others. */
export interface OrgTraits {
  readonly multiCurrency: boolean;
  /** API calls of a day. */
  readonly dailyRequests: number;
}

/** A developer edition org with several currencies. */
const usual: OrgTraits = { multiCurrency: true, dailyRequests: 15_000 };

/** Orgs that are otherwise, by the sandbox's name behind the company's: `acme--single-currency`. */
const sandboxes: Readonly<Record<string, Partial<OrgTraits>>> = {
  'single-currency': { multiCurrency: false },
  'few-calls': { dailyRequests: 10 },
};

/** What an org is like; the stand-in knows it by the name of its host, `acme--few-calls.my.salesforce.com`. */
export function traitsOf(host: string): OrgTraits {
  const sandbox = /--([a-z0-9-]+)\./.exec(host)?.[1] ?? '';
  return { ...usual, ...(Object.hasOwn(sandboxes, sandbox) ? sandboxes[sandbox] : {}) };
}
