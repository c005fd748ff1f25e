import { QUEUE_LIMITS } from './limits';

/**
 * Counts pushed events over the last minute of real time: the virtual clock may stand still, or jump.
 * @returns a function that answers whether so many more events are allowed, and counts them if so.
 */
export function pushRate(realNow: () => number = Date.now): (events: number) => boolean {
  let pushes: { readonly at: number; readonly events: number }[] = [];
  return (events) => {
    const now = realNow();
    pushes = pushes.filter(({ at }) => at > now - 60_000);
    const recent = pushes.reduce((sum, push) => sum + push.events, 0);
    if (recent + events > QUEUE_LIMITS.eventsPerMinute) return false;
    pushes.push({ at: now, events });
    return true;
  };
}
