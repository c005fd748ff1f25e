import { useEffect, useRef } from 'react';

/** Lets Ctrl+Enter and Cmd+Enter send the form that gets the ref, from wherever one types in it. */
export function useSendKeys() {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = element.current;
    const send = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form?.requestSubmit();
    };
    form?.addEventListener('keydown', send);
    return () => form?.removeEventListener('keydown', send);
  }, []);
  return element;
}
