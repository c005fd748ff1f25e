type MomentProps = {
  /** ISO instant. */
  readonly at: string;
};

const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** An instant in the reader's own time zone, "23 Nov 2026, 14:05". */
export function Moment({ at }: MomentProps) {
  return <time dateTime={at}>{words.format(new Date(at))}</time>;
}
