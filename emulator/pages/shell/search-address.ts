import type { Product } from './products';

/** A text as a JQL or CQL string literal. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Where a search leads: to the issue for a key, else to a list of what contains the words. */
export function searchAddress(product: Product, text: string): string | undefined {
  const wanted = text.trim();
  if (product === 'confluence') {
    return wanted === '' ? undefined : `/wiki/search?text=${encodeURIComponent(wanted)}`;
  }
  if (wanted === '') return '/jira/issues';
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(wanted)) return `/browse/${wanted.toUpperCase()}`;
  return `/jira/issues?jql=${encodeURIComponent(`text ~ ${quoted(wanted)} ORDER BY updated DESC`)}`;
}
