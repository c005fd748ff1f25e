import { useEffect, useState } from 'react';

/** CSS pixels of a frame of which nothing is known. */
const UNKNOWN = 96;
const LEAST = 24;

/** An app's document first shows that it loads; for this long what is below it stays in its place. */
const SETTLING_MS = 1_000;

const keyOf = (place: string): string => `frame-height.${place}`;

function heightBefore(place: string | undefined): number | undefined {
  const kept = place === undefined ? null : localStorage.getItem(keyOf(place));
  return kept === null ? undefined : Number(kept);
}

/** True once a frame has been ready for long enough to show what it shows. */
function useSettled(ready: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!ready) return undefined;
    const timer = setTimeout(() => {
      setSettled(true);
    }, SETTLING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [ready]);
  return ready && settled;
}

/**
 * CSS pixels for a frame: as high as its document, and while that loads at least as high as the last time, so
 * that the page around it does not jump.
 * @param place names what the frame shows from one page load to the next; nothing is kept without it
 */
export function useFrameHeight(place: string | undefined, ready: boolean, content?: number) {
  const settled = useSettled(ready);
  const [before] = useState(() => heightBefore(place));
  useEffect(() => {
    if (settled && place !== undefined && content !== undefined) {
      localStorage.setItem(keyOf(place), String(content));
    }
  }, [settled, place, content]);
  const reserved = settled ? LEAST : (before ?? LEAST);
  return content === undefined ? (before ?? UNKNOWN) : Math.max(content, reserved, LEAST);
}
