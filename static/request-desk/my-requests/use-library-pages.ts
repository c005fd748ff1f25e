import { useEffect, useState } from 'react';
import { readLibrary } from '../../library/read-library';

const none: ReadonlyMap<string, string> = new Map();

/**
 * Path of the library page by key of the request that it was made of, as far as the person may see it.
 * @param wanted whether any request is far enough to have one
 */
export function useLibraryPages(wanted: boolean): ReadonlyMap<string, string> {
  const [pages, setPages] = useState(none);
  useEffect(() => {
    if (!wanted) return undefined;
    let isShown = true;
    void readLibrary().then((library) => {
      if (!isShown || !library.ok) return;
      setPages(new Map(library.value.map(({ issueKey, pagePath }) => [issueKey, pagePath])));
    });
    return () => {
      isShown = false;
    };
  }, [wanted]);
  return pages;
}
