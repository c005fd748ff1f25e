import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallValue } from '../../../src/contract/calls';
import { opportunityKey } from '../../../src/domain/priority/opportunity';
import { call } from '../../bridge/call';

export type FoundOpportunity = CallValue<'findOpportunities'>['opportunities'][number];

export type OpportunitySearch = {
  readonly state: 'idle' | 'searching' | 'found' | 'failed';
  /** What was found last, while the next answer is awaited. */
  readonly opportunities: readonly FoundOpportunity[];
  /** The deal whose key or link the text is. */
  readonly named?: FoundOpportunity | undefined;
};

/** The contract's limit; what a link has beyond it is not its key. */
const longestText = 255;

/** A person who types has paused by then. */
const pauseMs = 250;

async function searchFor(text: string): Promise<OpportunitySearch> {
  const answer = await call('findOpportunities', { text: text.slice(0, longestText) });
  if (!answer.ok) return { state: 'failed', opportunities: [] };
  const { opportunities } = answer.value;
  const key = opportunityKey(text);
  return { state: 'found', opportunities, named: opportunities.find((each) => each.key === key) };
}

type Answered = { readonly text: string; readonly search: OpportunitySearch };

function searchOf(text: string, answered: Answered | null): OpportunitySearch {
  if (text.trim() === '') return { state: 'idle', opportunities: [] };
  if (answered?.text === text) return answered.search;
  return { state: 'searching', opportunities: answered?.search.opportunities ?? [] };
}

/**
 * Searches deals for a text whenever it changes: at once, or when typing has paused. An answer to an older
 * text is dropped, however late it comes.
 *
 * @param onReference gets the reference of a deal in place of a link to it, or of a text that it is chosen for
 */
export function useOpportunitySearch(text: string, onReference: (reference: string) => void) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const newest = useRef(0);
  const delay = useRef(0);
  const settled = useRef('');
  const tell = useRef(onReference);
  useEffect(() => {
    tell.current = onReference;
  }, [onReference]);

  const settle = useCallback((named: FoundOpportunity) => {
    settled.current = named.reference;
    setAnswered({
      text: named.reference,
      search: { state: 'found', opportunities: [named], named },
    });
    tell.current(named.reference);
  }, []);

  const ask = useCallback(async () => {
    const question = ++newest.current;
    const search = await searchFor(text);
    if (question !== newest.current) return;
    if (search.named !== undefined && text.includes('://')) settle(search.named);
    else setAnswered({ text, search });
  }, [settle, text]);

  useEffect(() => {
    const isSettled = text === settled.current;
    if (!isSettled) settled.current = '';
    if (isSettled || text.trim() === '') return;
    const timer = setTimeout(() => void ask(), delay.current);
    delay.current = 0;
    return () => {
      clearTimeout(timer);
      newest.current += 1;
    };
  }, [ask, text]);

  return {
    search: searchOf(text, answered),
    /** The next change of the text is one of many: its search waits for a pause. */
    awaitPause: () => {
      delay.current = pauseMs;
    },
    /** Takes a deal: its reference becomes the text, and nothing has to be searched for it. */
    settle,
    again: () => {
      setAnswered(null);
      void ask();
    },
  };
}
