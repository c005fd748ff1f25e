import Heading from '@atlaskit/heading';
import SearchIcon from '@atlaskit/icon/core/search';
import { z } from 'zod';
import { getJson } from '../http/request';
import { useResource } from '../http/use-resource';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { RowSkeletons } from '../parts/row-skeletons';
import { useTitle } from '../parts/use-title';
import { useAddress } from '../router/location';
import { Layout } from '../shell/layout';
import { quoted } from '../shell/search-address';
import styles from './search.module.css';

const result = z.object({
  content: z.object({ id: z.string(), title: z.string(), type: z.string() }).optional(),
  title: z.string().optional(),
  excerpt: z.string().nullish(),
});
type Result = z.infer<typeof result>;

async function search(text: string, signal: AbortSignal): Promise<readonly Result[]> {
  if (text === '') return [];
  const cql = `type = page AND (title ~ ${quoted(text)} OR text ~ ${quoted(text)})`;
  const path = `/wiki/rest/api/search?limit=50&cql=${encodeURIComponent(cql)}`;
  return (await getJson(path, z.object({ results: z.array(result) }), signal)).results;
}

/** The words of an excerpt without Confluence's marks around what was found. */
const plain = (excerpt: string): string => excerpt.replace(/@@@(?:end)?hl@@@/g, '');

function Results({ found, text }: { readonly found: readonly Result[]; readonly text: string }) {
  if (found.length === 0) {
    return (
      <Notice title={`Nothing found for “${text}”`} icon={<SearchIcon label="" />}>
        Try fewer or other words.
      </Notice>
    );
  }
  return (
    <ul className={styles['results']}>
      {found.map(({ content, title, excerpt }) => (
        <li key={content?.id ?? title}>
          <a href={`/wiki/pages/${content?.id ?? ''}`}>{content?.title ?? title}</a>
          {excerpt != null && excerpt !== '' && <p>{plain(excerpt)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Pages by words of their title or text. */
export function WikiSearchPage() {
  const { query } = useAddress();
  const text = query.get('text') ?? '';
  useTitle('Search - Confluence');
  const { resource, reload } = useResource(`search ${text}`, (signal) => search(text, signal));
  return (
    <Layout width="text">
      <Heading size="large" as="h1">
        Search
      </Heading>
      {resource.state === 'loading' && <RowSkeletons rows={6} height={28} />}
      {resource.state === 'failed' && <Failure failure={resource.failure} onRetry={reload} />}
      {resource.state === 'ready' && <Results found={resource.value} text={text} />}
    </Layout>
  );
}
