export interface Order {
  readonly clause: string;
  readonly descending: boolean;
}

/** Position of the ORDER BY that stands outside of quotes, or -1. */
function orderAt(jql: string): number {
  const masked = jql.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) =>
    ' '.repeat(text.length),
  );
  return masked.search(/\border\s+by\b/i);
}

/** How a query sorts first, if it says so. */
export function orderOf(jql: string): Order | undefined {
  const at = orderAt(jql);
  if (at < 0) return undefined;
  const first = /^order\s+by\s+("(?:[^"\\]|\\.)*"|[^\s,]+)(?:\s+(asc|desc))?/i.exec(jql.slice(at));
  if (first?.[1] === undefined) return undefined;
  return {
    clause: first[1].replace(/^"|"$/g, ''),
    descending: first[2]?.toLowerCase() === 'desc',
  };
}

/** The query with its order replaced. */
export function withOrder(jql: string, order: Order): string {
  const at = orderAt(jql);
  const filter = (at < 0 ? jql : jql.slice(0, at)).trim();
  const clause = /^(?:\w+|cf\[\d+\])$/.test(order.clause) ? order.clause : `"${order.clause}"`;
  return `${filter} ORDER BY ${clause} ${order.descending ? 'DESC' : 'ASC'}`.trim();
}
