import { useEffect, useState } from 'react';
import { readPageAddress, type PageAddress, type PageQuery } from '../bridge/page-address';

/** What the address of the page says; the parts are those of links to the form. */
export type DeskAddress = {
  readonly tab: 'ask' | 'mine';
  /** Key of the request to complete. */
  readonly request?: string | undefined;
  /** Id of a draft made of a pasted message. */
  readonly draft?: string | undefined;
  /** Title that the form begins with. */
  readonly title?: string | undefined;
};

function addressOf({ tab, request, draft, title }: PageQuery): DeskAddress {
  return { tab: tab === 'mine' ? 'mine' : 'ask', request, draft, title };
}

function queryOf({ tab, request, draft, title }: DeskAddress): PageQuery {
  return {
    ...(tab === 'mine' ? { tab } : {}),
    ...(request === undefined ? {} : { request }),
    ...(draft === undefined ? {} : { draft }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The page's address, once it is known, and how to change it. */
export function useDeskAddress() {
  const [page, setPage] = useState<PageAddress>();
  const [address, setAddress] = useState<DeskAddress>();
  useEffect(() => {
    let isShown = true;
    void readPageAddress().then((read) => {
      if (!isShown) return;
      setPage(read);
      setAddress(addressOf(read.query));
      read.onChange((query) => {
        if (isShown) setAddress(addressOf(query));
      });
    });
    return () => {
      isShown = false;
    };
  }, []);
  const go = (next: DeskAddress) => {
    setAddress(next);
    page?.go(queryOf(next));
  };
  return { address, go };
}
