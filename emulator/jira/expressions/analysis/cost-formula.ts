/** Names of variables in a formula, in the order in which they are needed. */
const NAMES = ['N', 'M', 'L', 'K', 'J', 'I', 'H', 'G', 'F', 'E'];

/** How often something happens: a number, times the lengths of lists. */
export interface Times {
  readonly count: number;
  /** Variables of the formula; twice the same one is its square. */
  readonly variables: readonly string[];
}

export const ONCE: Times = { count: 1, variables: [] };

const degreeOf = (key: string) => (key === '' ? 0 : key.split('*').length);

/** Adds up the expensive operations of an expression, in terms of the lists that it goes through. */
export class CostFormula {
  readonly #terms = new Map<string, number>();
  readonly #lists = new Map<string, string>();

  /** The variable that stands for the length of a list, which is known by how it is written. */
  variableOf(list: string): string {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    const index = this.#lists.size;
    const variable = NAMES[index] ?? `X${index}`;
    this.#lists.set(list, variable);
    return variable;
  }

  add({ count, variables }: Times): void {
    const key = [...variables].sort().join('*');
    this.#terms.set(key, (this.#terms.get(key) ?? 0) + count);
  }

  /** `N*M + 2*N + 1`, the highest power first. */
  get text(): string {
    const terms = [...this.#terms]
      .sort(([left], [right]) => degreeOf(right) - degreeOf(left))
      .map(([key, count]) => {
        if (key === '') return String(count);
        return count === 1 ? key : `${count}*${key}`;
      });
    return terms.length === 0 ? '0' : terms.join(' + ');
  }

  /** The variables of the formula and the lists that they stand for. */
  get variables(): Readonly<Record<string, string>> {
    const used = new Set([...this.#terms.keys()].flatMap((key) => key.split('*')));
    const entries = [...this.#lists].filter(([, variable]) => used.has(variable));
    return Object.fromEntries(entries.map(([list, variable]) => [variable, list]));
  }
}
