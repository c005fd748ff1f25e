export type AppEventListener = (payload: unknown) => void;

const listeners = new Map<string, Set<AppEventListener>>();

/** Calls the frames of the page that listen to the event. */
export function emitAppEvent(event: string, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) listener(payload);
}

/** Listens to an event of the page's frames and of the page; the answer ends it. */
export function onAppEvent(event: string, listener: AppEventListener): () => void {
  const known = listeners.get(event) ?? new Set();
  listeners.set(event, known.add(listener));
  return () => {
    known.delete(listener);
  };
}
