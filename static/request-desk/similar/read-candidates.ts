import {
  addCandidate,
  noCandidates,
  type Candidates,
  type Match,
} from '../../../src/domain/similar';
import { call } from '../../bridge/call';
import { askJira } from '../../bridge/product';
import { readLibrary, type Asset } from '../../library/read-library';
import type { AnswerError } from '../../page/answer-error';
import { similarPage } from './similar-issue';

/** Jira's own most for a page with fields. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const pageLength = 100;
/** So many requests are open in no company; a wrong answer must not be read for ever. */
const mostPages = 100;
/** Indexed between two frames, so that typing never waits. */
const atOnce = 200;

export type ReadCandidates = {
  readonly candidates: Candidates;
  /** What should be there and could not be read. */
  readonly unread: readonly ('assets' | 'requests')[];
};

type Read = { readonly matches: readonly Match[]; readonly isWhole: boolean };

/**
 * Reads what drafts are compared with, as the person: the library out of this browser's copy, and open and
 * declined requests. What cannot be read is left out: the form works without it.
 */
export async function readCandidates(): Promise<ReadCandidates> {
  const [assets, requests] = await Promise.all([readAssets(), readRequests()]);
  const candidates = await indexed([...assets.matches, ...requests.matches]);
  const unread = [
    ...(assets.isWhole ? [] : (['assets'] as const)),
    ...(requests.isWhole ? [] : (['requests'] as const)),
  ];
  return { candidates, unread };
}

async function readAssets(): Promise<Read> {
  const library = await readLibrary();
  if (library.ok) return { matches: library.value.map(assetMatch), isWhole: true };
  return { matches: [], isWhole: !isDown(library.error) };
}

/** Whether something may be there that fails to come; what a person may not see is not there for them. */
const isDown = ({ code }: AnswerError) => code === 'busy' || code === 'unavailable';

function assetMatch({ id, title, summary, type, industries, pagePath }: Asset): Match {
  return { kind: 'asset', id, title, text: summary, type, industries, path: pagePath };
}

async function readRequests(): Promise<Read> {
  const source = await call('getSimilarRequests', {});
  if (!source.ok) return { matches: [], isWhole: !isDown(source.error) };
  const { jql, fields, decisionProperty } = source.value;
  const schema = similarPage(source.value);
  const found: Match[] = [];
  let nextPageToken: string | null | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const body = {
      jql,
      fields: ['summary', 'status', 'reporter', ...Object.values(fields)],
      properties: [decisionProperty],
      maxResults: pageLength,
      ...(nextPageToken ? { nextPageToken } : {}),
    };
    const page = await askJira({ path: '/rest/api/3/search/jql', method: 'POST', body }, schema);
    if (!page.ok) return { matches: found, isWhole: false };
    found.push(...page.value.issues);
    nextPageToken = page.value.nextPageToken;
    if (!nextPageToken) break;
  }
  return { matches: found, isWhole: true };
}

async function indexed(matches: readonly Match[]): Promise<Candidates> {
  const candidates = noCandidates();
  for (let at = 0; at < matches.length; at += atOnce) {
    for (const match of matches.slice(at, at + atOnce)) addCandidate(candidates, match);
    await nextFrame();
  }
  return candidates;
}

const nextFrame = () => new Promise<void>((resolve) => void setTimeout(resolve));
