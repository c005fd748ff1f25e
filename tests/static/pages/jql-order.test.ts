import { orderOf, withOrder } from '../../../emulator/pages/jira/issues/jql-order';

describe('sorting by a column', () => {
  it.each([
    ['project = A', 'due', 'project = A ORDER BY due ASC'],
    ['project = A order by created desc', 'due', 'project = A ORDER BY due ASC'],
    ['text ~ "order by x"', 'due', 'text ~ "order by x" ORDER BY due ASC'],
    ['', 'cf[10010]', 'ORDER BY cf[10010] ASC'],
    ['a = 1', 'Priority score', 'a = 1 ORDER BY "Priority score" ASC'],
  ])('puts the order of %s behind the filter', (jql, clause, expected) => {
    expect(withOrder(jql, { clause, descending: false })).toBe(expected);
  });

  it('reads back what it wrote', () => {
    const order = { clause: 'Priority score', descending: true };
    expect(orderOf(withOrder('project = A', order))).toEqual(order);
  });
});
