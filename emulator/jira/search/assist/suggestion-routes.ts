import { Hono, type Context } from 'hono';
import type { ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { appSuggestions } from '../../fields/search-suggestions';
import { matchesText } from '../../rest-kit/query-list';
import { customFieldsNamed } from '../custom-fields';
import { queryScope, type QueryScope } from '../query-scope';
import { jqlError } from '../search-field';
import { searchFields } from '../search-fields';
import { marked } from './marked-text';
import { suggestedPeople, suggestedValues, type SuggestedValue } from './suggested-values';

/** Jira offers at most this many. */
const MOST = 15;

function valuesOf(scope: QueryScope, fieldName: string): readonly SuggestedValue[] {
  const [field] = searchFields(scope, fieldName);
  const [record] = customFieldsNamed(scope, fieldName);
  return field === undefined ? [] : suggestedValues(scope, field, record);
}

function offered(scope: QueryScope, c: Context<ProductEnv>): readonly SuggestedValue[] {
  const fieldName = c.req.query('fieldName');
  if (fieldName === undefined || fieldName === '') {
    throw jqlError('The field name must be provided.');
  }
  switch (c.req.query('predicateName')?.toLowerCase()) {
    case undefined:
    case 'from':
    case 'to':
      return valuesOf(scope, fieldName);
    case 'by':
      searchFields(scope, fieldName);
      return suggestedPeople(scope);
    default:
      throw jqlError("The valid predicate operators are 'by', 'from' and 'to'.");
  }
}

/** Values while somebody types a query: `GET /rest/api/3/jql/autocompletedata/suggestions`. */
export function suggestionRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();

  routes.get('/rest/api/3/jql/autocompletedata/suggestions', async (c) => {
    const fieldName = c.req.query('fieldName') ?? '';
    const { accountId } = c.env.caller;
    const own = await appSuggestions(site, fieldName, c.req.query('fieldValue') ?? '', accountId);
    if (own !== undefined) {
      return c.json({ results: own.map(({ value, label }) => ({ value, displayName: label })) });
    }
    const scope = queryScope(site, c.env.caller);
    const ofPredicate = c.req.query('predicateName') !== undefined;
    const typed = c.req.query(ofPredicate ? 'predicateValue' : 'fieldValue') ?? '';
    const found = offered(scope, c).filter(({ value, text }) => matchesText(typed, value, text));
    const results = found
      .slice(0, MOST)
      .map(({ value, text }) => ({ value, displayName: marked(text, typed) }));
    return c.json({ results });
  });

  return routes;
}
