const QUOTED = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?/gs;
const SIGN = /\(|\)|!(?![=~])|[^\s()!]+|!/g;

/** How many parentheses stand in each other, or how many negations in a row, whichever is more. */
export function queryDepth(jql: string): number {
  let [deepest, open, negations] = [0, 0, 0];
  for (const [sign] of jql.replace(QUOTED, 'text').matchAll(SIGN)) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    negations = sign === '!' || sign.toLowerCase() === 'not' ? negations + 1 : 0;
    deepest = Math.max(deepest, open, negations);
  }
  return deepest;
}
