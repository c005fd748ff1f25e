const dayMs = 86_400_000;

/** The calendar day that many days from an instant, `2026-12-14`. */
export function dayFrom(now: number, days: number): string {
  return new Date(now + days * dayMs).toISOString().slice(0, 10);
}
