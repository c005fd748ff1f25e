import type { JiraCrm } from '../domain/crm/settings';
import { opportunityKey } from '../domain/priority/opportunity';

/** Words that Jira's text index may leave out; a search that insists on one of them would find nothing. */
const weakWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** More words than this make no search better, and every one costs Jira two terms. */
const mostWords = 8;

/** Everything but what may be long and says nothing about the deal's worth. */
export const allDealFields = ['*all', '-comment', '-description', '-worklog', '-attachment'];

/** What a person looks for: the deal of one key, deals by their name, or both when the text may be either. */
export type OpportunityQuery = { readonly key?: string; readonly jql?: string };

/**
 * Reads what was typed or pasted. A link names its key and nothing else; a text without spaces may be a key;
 * of anything else the words count, so that no sign of JQL or of its text searches is ever sent.
 */
export function opportunityQuery(text: string, crm: JiraCrm): OpportunityQuery {
  const isLink = text.includes('://');
  const key = isLink || !/\s/.test(text.trim()) ? opportunityKey(text) : undefined;
  const jql = isLink ? undefined : jqlOf(searchWords(text), crm);
  return { ...(key === undefined ? {} : { key }), ...(jql === undefined ? {} : { jql }) };
}

/** The words of a text that tell something, small and without any sign; at most eight. */
export function searchWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !weakWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

/**
 * Each word stands for itself, in the form that a stemming index keeps, and for words that begin with it.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-syntax-for-text-fields/
 */
function jqlOf(words: readonly string[], { issueType, projectKey }: JiraCrm): string | undefined {
  if (words.join('').length < 2) return undefined;
  const named = words.map((word) => `(summary ~ "${word}" OR summary ~ "${word}*")`);
  const where = projectKey === undefined ? [] : [`project = ${jqlText(projectKey)}`];
  const of = [`issuetype = ${jqlText(issueType)}`, ...where];
  return [...of, ...named].join(' AND ') + ' ORDER BY updated DESC';
}

const jqlText = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
