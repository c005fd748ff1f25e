import { counted } from '../../src/domain/sentence';

const minute = 60_000;

/** How long ago an instant was: "just now", "10 minutes ago", "3 days ago". Instants are ISO. */
export function agoWords(instant: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(instant)) / minute);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${counted(hours, 'hour')} ago`;
  return `${counted(Math.floor(hours / 24), 'day')} ago`;
}
