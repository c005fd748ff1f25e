const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

function moment(value: string): Date | undefined {
  // Jira writes +0000, which Date.parse does not have to accept.
  const time = new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** `23 Nov 2026` for a date such as `2026-11-23` or a moment; the value itself when it is neither. */
export function dateText(value: string): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const day = moment(bare ? `${value}T12:00:00` : value);
  return day === undefined ? value : DAY.format(day);
}

/** Date and time of a moment. */
export function momentText(value: string | number): string {
  const at = typeof value === 'number' ? new Date(value) : moment(value);
  return at === undefined ? String(value) : MOMENT.format(at);
}
