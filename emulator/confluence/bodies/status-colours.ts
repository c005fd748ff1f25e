const COLOURS = { Grey: 'neutral', Purple: 'purple', Blue: 'blue', Red: 'red' } as const;
const MORE = { Yellow: 'yellow', Green: 'green' } as const;
const ALL: Readonly<Record<string, string>> = { ...COLOURS, ...MORE };

/** ADF's word for a status macro's `colour`; a status without one is neutral. */
export const statusColour = (colour: string | undefined): string =>
  ALL[colour ?? 'Grey'] ?? 'neutral';

/** The status macro's word for a colour of ADF. */
export const statusParameter = (color: string): string =>
  Object.entries(ALL).find(([, name]) => name === color)?.[0] ?? 'Grey';
