/** What every request needs, as the form sends it. */
export const sentAnswers = {
  summary: 'Deck for a hospital group',
  requesterRole: 'Sales',
  assetType: 'Deck',
  purpose: 'Win the second meeting.\n\nBoard members read it on a phone.',
  neededBy: '2026-12-18',
  specialNotes: 'None',
} as const;

/** Submission ids that a test numbers itself. */
export function submission(number: number): string {
  return `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
