import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rankedRows } from '../../static/triage-board/board';
import { CapacityTab } from '../../static/triage-board/capacity/capacity-tab';
import { board, row, type Row } from '../support/triage-dom';

const marketing = (
  number: number,
  total: number | null,
  effort?: string,
  more: Partial<Row> = {},
) =>
  row(number, total, 'Submitted', { owningTeam: 'Marketing', effort, dealBand: 'none', ...more });

function openCapacity(rows: readonly Row[]) {
  const read = board(rows);
  render(<CapacityTab board={read} ranked={rankedRows(read)} />);
  return userEvent.setup();
}

async function choose(person: ReturnType<typeof openCapacity>, label: string, choice: string) {
  await person.click(screen.getByLabelText(label));
  await person.click(await screen.findByRole('option', { name: choice }));
}

const summary = () => screen.getByText(/to give; the open requests need/);

const keysIn = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the capacity of the teams', () => {
  it('draws the line of a team and says what falls below it is worth', async () => {
    const person = openCapacity([
      marketing(1, 90, 'L'),
      marketing(2, 80, 'L'),
      marketing(3, 70, 'L', { dealBand: 'high' }),
      marketing(4, 60, 'S'),
      row(5, 95, 'Submitted', { owningTeam: 'Delivery', effort: 'XL' }),
    ]);
    await choose(person, 'Team', 'Marketing');
    expect(summary()).toHaveTextContent(
      '15 days to give; the open requests need 22 days. Below the line: 2 requests, 130 points, deals: 1 high.',
    );
    expect(keysIn('There are days for these')).toEqual(['SAR-1', 'SAR-2']);
    expect(keysIn('Below the line')).toEqual(['SAR-3', 'SAR-4']);
    await choose(person, 'Look ahead', '2 weeks');
    expect(summary()).toHaveTextContent('Nothing falls below the line.');
  });

  it('asks for the efforts that decide', () => {
    openCapacity([marketing(1, 90, 'L'), marketing(2, 80), marketing(3, 70, 'L')]);
    expect(screen.getByText(/^1 request may fit or not/)).toBeVisible();
    expect(keysIn('Depends on efforts that nobody has set yet')).toEqual(['SAR-3']);
  });

  it('names the team that has too few days, even if all together have enough', () => {
    openCapacity([row(1, 90, 'Submitted', { owningTeam: 'Delivery', effort: 'L' })]);
    expect(
      screen.getByText(/^Delivery: needs 7 days of 5, 1 request below its own line$/),
    ).toBeVisible();
  });

  it('says what to expect while nothing is open', () => {
    openCapacity([]);
    expect(screen.getByText('No open requests')).toBeVisible();
  });
});

describe('value and effort', () => {
  const rows = [marketing(1, 90, 'S'), marketing(2, 80, 'L'), marketing(3, 70), marketing(4, null)];

  it('leads through the requests by arrow keys and opens the one that is chosen', async () => {
    const person = openCapacity(rows);
    const points = within(screen.getByRole('listbox', { name: /Value and effort of 3/ }));
    const [first, second, third] = points.getAllByRole('option');
    first?.focus();
    await person.keyboard('{ArrowRight}');
    expect(second).toHaveFocus();
    expect(second).toHaveAccessibleName(
      'SAR-2 Request 2: value 80, L, 7 days, rank 2, above the line',
    );
    expect(second).toHaveAttribute('aria-selected', 'true');
    await person.keyboard('{End}{ArrowRight}');
    expect(third).toHaveFocus();
    const chosen = screen.getByText(/value 70, Effort not set/, { selector: 'p' });
    expect(within(chosen).getByRole('link', { name: 'SAR-3' })).toBeVisible();
  });

  it('says the same as a table, and what it leaves out', async () => {
    const person = openCapacity(rows);
    await person.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = await screen.findByRole('table', { name: 'Value and effort' });
    const texts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((each) =>
        within(each)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      );
    expect(texts).toEqual([
      ['1', 'SAR-1 Request 1', '90', 'S, 1 day', 'above the line'],
      ['2', 'SAR-2 Request 2', '80', 'L, 7 days', 'above the line'],
      ['3', 'SAR-3 Request 3', '70', 'Effort not set', 'above the line'],
    ]);
    expect(screen.getByText('1 request without a score is left out.')).toBeVisible();
  });
});
