import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CallValue } from '../../src/contract/calls';
import { Priority } from '../../static/priority/priority';
import { startHost } from './forge-host';

type Explanation = CallValue<'explainPriority'>;

const part = (
  name: 'deal' | 'urgency' | 'reuse' | 'goals' | 'risk',
  told: Partial<Explanation['parts'][number]>,
): Explanation['parts'][number] => ({
  part: name,
  name,
  points: 0,
  exact: { min: 0, max: 0 },
  of: 20,
  input: 'No answer',
  source: 'Reuse',
  missing: false,
  flags: [],
  ...told,
});

/** A scored request with something behind every part. */
export const priority: Explanation = {
  total: 66,
  value: 77,
  parts: [
    part('deal', {
      name: 'Deal value',
      points: 21,
      of: 30,
      input: 'EUR 250,000 in Proposal',
      source: 'OPP-3',
      sourceAddress: '/browse/OPP-3',
      asOf: '2026-11-20T10:00:00Z',
    }),
    part('urgency', { name: 'Urgency', points: 25, of: 25, flags: ['Asked for 2 days too late.'] }),
    part('reuse', { name: 'Reuse', missing: true }),
    part('goals', { name: 'Enablement goals', points: 26 }),
    part('risk', { name: 'Live risk', points: 5, of: 5 }),
  ],
  multiplier: { effort: 'L', factor: 0.8 },
  waiting: 4,
  waitingRule: { pointsPerWeek: 2, freeWeeks: 1 },
  countedEffort: 'XL',
  interval: { min: 66, max: 80 },
  exact: { value: 77, total: 65.6 },
  at: '2026-11-23T10:00:00Z',
  rulesVersion: 1,
  currentRulesVersion: 1,
  counterfactuals: [
    { points: 3, text: '+3 if the record of OPP-3 is confirmed' },
    { points: -4, text: '−4 if nobody updates OPP-3 before 4 Dec 2026' },
  ],
  dealProblems: [],
  history: [
    {
      at: '2026-11-22T10:00:00Z',
      total: 66,
      rulesVersion: 1,
      parts: [{ part: 'deal', from: 16.7, to: 20.9 }],
      because: ['effort M to L'],
    },
    { at: '2026-11-20T10:00:00Z', total: 70, rulesVersion: 1, parts: [], because: ['first score'] },
  ],
};

export const ranked: CallValue<'rankPriority'> = {
  rank: { place: 3, best: 2, worst: 4, fragile: false },
  of: 37,
};

export const onIssue = { issue: { id: '10007', key: 'SAR-7' }, project: { id: '1', key: 'SAR' } };

type Answers = { readonly explain?: unknown; readonly rank?: unknown };

/** The panel on an issue, with what the backend answers. */
export function openPanel({ explain = priority, rank = ranked }: Answers = {}) {
  const calls = {
    explainPriority: () => ({ ok: true, value: explain }),
    rankPriority: () => ({ ok: true, value: rank }),
  };
  startHost({ calls, extension: onIssue });
  return { person: userEvent.setup(), ...render(<Priority />) };
}

/** The button that shows what is behind a line. */
export const behind = (name: RegExp) => screen.findByRole('button', { name });
