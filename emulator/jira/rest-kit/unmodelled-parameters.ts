import type { Context, Next } from 'hono';
import type { ProductEnv } from '../../caller';
import { NotModelled } from '../not-modelled';

const PATH = '/rest/api/3';
const ISSUE = '/issue/[^/]+';
const PROJECT = '/project/[^/]+';
const SCHEME = '/workflowscheme/[^/]+';

interface Unmodelled {
  readonly methods: readonly string[];
  readonly path: string;
  readonly names: readonly string[];
  /** Values that ask for nothing more than the call does by itself. */
  readonly harmless: readonly string[];
}

const unmodelled = (
  methods: string,
  path: string,
  names: string,
  harmless: readonly string[] = [],
): Unmodelled => ({ methods: methods.split(' '), path, names: names.split(' '), harmless });

/**
 * Query parameters of Atlassian's description that the answers would leave out of account. A call with one
 * is refused: an answer that looks as if it were heeded would be wrong.
 */
const UNMODELLED: readonly Unmodelled[] = [
  unmodelled('GET', '/project/search', 'categoryId propertyQuery'),
  unmodelled('DELETE', PROJECT, 'enableUndo', ['false']),
  unmodelled('GET', `${PROJECT}/components?`, 'componentSource', ['jira']),
  unmodelled('GET', `${PROJECT}/role/[^/]+`, 'excludeInactiveUsers', ['false']),
  unmodelled('GET', `${PROJECT}/roledetails`, 'excludeConnectAddons', ['false']),
  unmodelled('GET', `${PROJECT}/roledetails`, 'excludeOtherServiceRoles', ['false']),
  unmodelled('GET', '/user/search', 'property'),
  unmodelled('GET', '/user/picker', 'exclude excludeAccountIds'),
  unmodelled('GET', '/user/picker', 'excludeConnectUsers', ['false']),
  unmodelled('GET', '/groups/picker', 'exclude excludeId'),
  unmodelled('GET', '/groupuserpicker', 'excludeConnectAddons', ['false']),
  unmodelled('POST PUT DELETE', `${ISSUE}/worklog(/[^/]+)?`, 'newEstimate reduceBy increaseBy'),
  unmodelled('POST PUT DELETE', `${ISSUE}/worklog(/[^/]+)?`, 'adjustEstimate', ['auto', 'leave']),
  unmodelled('POST', '/screens/[^/]+/tabs/[^/]+/fields', 'skipFieldAssociation', ['false']),
  unmodelled('GET', `${SCHEME}(/default|/workflow|/issuetype/[^/]+)?`, 'returnDraftIfExists', [
    'false',
  ]),
];

const matching = new Map(UNMODELLED.map((row) => [row, new RegExp(`^${PATH}${row.path}/?$`)]));

/** Refuses a call with a query parameter that is not modelled. @throws NotModelled that names it. */
export async function refuseUnmodelledParameters(c: Context<ProductEnv>, next: Next) {
  for (const [{ methods, names, harmless }, path] of matching) {
    if (!methods.includes(c.req.method) || !path.test(c.req.path)) continue;
    for (const name of names) {
      const values = c.req.queries(name) ?? [];
      if (values.some((value) => !harmless.includes(value))) {
        throw new NotModelled(`the query parameter ${name}`);
      }
    }
  }
  await next();
}
