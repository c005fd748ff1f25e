import type { Database } from '../../database/table';
import type { Site } from '../../site';
import { belongings } from '../issues/issue-index';
import { adfText } from '../issues/values/adf';
import { comments, issues, type IssueRecord } from '../model/issue';
import type { Narrowing } from './narrowing';
import { createTermIndex, type TermIndex } from './term-index';
import { wordsOf } from './text-query';

type Stored = Pick<Site, 'database'>;

/** An index that is brought up to date when it is asked, from the issues that have changed since. */
interface FollowingIndex {
  current(): TermIndex<IssueRecord>;
  changed(issueId: string): void;
  clear(): void;
}

/** @param termsOf everything an issue is to be found by */
function followingIndex(
  site: Stored,
  termsOf: (site: Stored, issue: IssueRecord) => Iterable<string>,
): FollowingIndex {
  let index: TermIndex<IssueRecord> | undefined;
  const changed = new Set<string>();
  const clear = () => {
    index = undefined;
    changed.clear();
  };
  const build = () => {
    const built = createTermIndex<IssueRecord>();
    for (const issue of issues(site).values()) built.put(issue.id, issue, termsOf(site, issue));
    return built;
  };
  const take = (into: TermIndex<IssueRecord>, issueId: string) => {
    const issue = issues(site).get(issueId);
    if (issue === undefined) into.remove(issueId);
    else into.put(issueId, issue, termsOf(site, issue));
  };
  return {
    changed: (issueId) => void changed.add(issueId),
    clear,
    current() {
      if (index === undefined || index.worn) {
        clear();
        index = build();
      }
      for (const issueId of changed) take(index, issueId);
      changed.clear();
      return index;
    },
  };
}

const valueTerm = (field: string, value: string) => `${field}=${value.toLowerCase()}`;

/** The values of an issue that are names of things: short words, alone or in lists. */
function* valueTerms(_site: Stored, issue: IssueRecord): Iterable<string> {
  yield valueTerm('project', issue.projectId);
  yield valueTerm('status', issue.statusId);
  yield valueTerm('issuetype', issue.issueTypeId);
  for (const [field, stored] of Object.entries(issue.fields)) {
    for (const value of Array.isArray(stored) ? stored : [stored]) {
      if (typeof value === 'string') yield valueTerm(field, value);
    }
  }
}

function* wordTerms(site: Stored, issue: IssueRecord): Iterable<string> {
  for (const stored of Object.values(issue.fields)) {
    for (const value of Array.isArray(stored) ? stored : [stored]) yield* storedWords(value);
  }
  for (const id of belongings(site, issue.id).comments) {
    yield* storedWords(comments(site).get(id)?.body);
  }
}

function storedWords(stored: unknown): readonly string[] {
  if (typeof stored === 'string') return wordsOf(stored);
  return typeof stored === 'object' && stored !== null ? wordsOf(adfText(stored)) : [];
}

/** Finds the issues that a query has to look at. */
export interface SearchIndex {
  /** All issues that the narrowing leaves, each once, in no order. */
  candidates(narrowing: Narrowing): readonly IssueRecord[];
}

const searchIndexes = new WeakMap<Database, SearchIndex>();

/** The index over the site's issues, kept beside the state for as long as the process lives. */
export function searchIndex(site: Stored): SearchIndex {
  const known = searchIndexes.get(site.database);
  if (known !== undefined) return known;
  const made = createSearchIndex(site);
  searchIndexes.set(site.database, made);
  return made;
}

function createSearchIndex(site: Stored): SearchIndex {
  const values = followingIndex(site, valueTerms);
  const words = followingIndex(site, wordTerms);
  issues(site).follow({
    changed: (id) => [values, words].forEach((index) => index.changed(id)),
    replaced: () => [values, words].forEach((index) => index.clear()),
  });
  comments(site).follow({
    changed: (_id, comment) => words.changed(comment.issueId),
    replaced: () => words.clear(),
  });
  const listed = (narrowing: ListNarrowing): Listed => {
    if (narrowing.by === 'value') {
      const terms = narrowing.values.map((value) => valueTerm(narrowing.field, value));
      return { index: values.current(), terms };
    }
    const index = words.current();
    const { word } = narrowing;
    const terms = typeof word === 'string' ? [word] : index.termsLike((term) => word.test(term));
    return { index, terms };
  };
  return { candidates: (narrowing) => smallest(narrowing, listed).issues() };
}

type ListNarrowing = Extract<Narrowing, { readonly by: 'value' | 'word' }>;

interface Listed {
  readonly index: TermIndex<IssueRecord>;
  readonly terms: readonly string[];
}

/** Issues that are known to hold all of the answer, and about how many they are. */
interface Candidates {
  readonly size: number;
  readonly issues: () => readonly IssueRecord[];
}

/** The fewest issues that a narrowing allows: of conditions that must all hold, the rarest one decides. */
function smallest(narrowing: Narrowing, listed: (narrowing: ListNarrowing) => Listed): Candidates {
  switch (narrowing.by) {
    case 'value':
    case 'word': {
      const { index, terms } = listed(narrowing);
      const size = terms.reduce((sum, term) => sum + index.count(term), 0);
      return { size, issues: () => index.holders(terms) };
    }
    case 'all':
      return narrowing.of
        .map((each) => smallest(each, listed))
        .reduce((least, each) => (each.size < least.size ? each : least));
    case 'any': {
      const parts = narrowing.of.map((each) => smallest(each, listed));
      const size = parts.reduce((sum, each) => sum + each.size, 0);
      return { size, issues: () => [...new Set(parts.flatMap((each) => each.issues()))] };
    }
  }
}
