import { useEffect, useState } from 'react';
import { readLibrary, type Asset } from './read-library';

export type Library =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly assets: readonly Asset[] }
  /** It cannot be read, or it holds nothing yet. */
  | { readonly state: 'closed' };

/** The library of this browser, brought up to date. */
export function useLibrary(): Library {
  const [library, setLibrary] = useState<Library>({ state: 'loading' });
  useEffect(() => {
    let isGone = false;
    void readLibrary().then((read) => {
      if (isGone) return;
      const assets = read.ok ? read.value : [];
      setLibrary(assets.length === 0 ? { state: 'closed' } : { state: 'ready', assets });
    });
    return () => {
      isGone = true;
    };
  }, []);
  return library;
}
