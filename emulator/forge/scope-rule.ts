/**
 * A line of a scope table: methods, path template, scopes that a call needs. In a template `{}` stands for
 * one segment and a final `/**` for any rest, none included. The first line that matches counts.
 */
export type ScopeRule = readonly [methods: string, template: string, scopes: string];

/** Scopes of a call, or undefined when no line covers it. Each entry must be held; `a|b` is met by either. */
export type ScopeTable = (method: string, path: string) => readonly string[] | undefined;

/** Makes a table of lines whose templates all begin with `prefix`. */
export function scopeTable(prefix: string, rules: readonly ScopeRule[]): ScopeTable {
  const lines = rules.map(([methods, template, scopes]) => ({
    methods: new Set(methods.split(' ')),
    pattern: pattern(prefix + template),
    scopes: scopes === '' ? [] : scopes.split(' '),
  }));
  return (method, path) =>
    lines.find(
      (line) => (line.methods.has('*') || line.methods.has(method)) && line.pattern.test(path),
    )?.scopes;
}

function pattern(template: string): RegExp {
  const source = template
    .split('/')
    .map((segment) => {
      if (segment === '{}') return '/[^/]+';
      return segment === '**' ? '(?:/.*)?' : `/${segment.replace(/[.]/g, '\\.')}`;
    })
    .join('')
    .replace(/^\//, '');
  return new RegExp(`^${source}$`);
}

/** The first scope that a call needs and the app does not hold, `a or b` for alternatives. */
export function missingScope(
  needed: readonly string[],
  held: readonly string[],
): string | undefined {
  const missing = needed.find((entry) => !entry.split('|').some((scope) => held.includes(scope)));
  return missing?.split('|').join(' or ');
}
