/** Widths of the columns, in percent, of each type of section. */
export const LAYOUTS: Readonly<Record<string, readonly number[]>> = {
  two_equal: [50, 50],
  two_left_sidebar: [33.33, 66.66],
  two_right_sidebar: [66.66, 33.33],
  three_equal: [33.33, 33.33, 33.33],
  three_with_sidebars: [25, 50, 25],
};

/** Half a percent either way is the same layout. */
const NEAR = 0.5;

/** The type of section that has columns of these widths. */
export function layoutType(widths: readonly number[]): string | undefined {
  return Object.entries(LAYOUTS).find(
    ([, known]) =>
      known.length === widths.length &&
      known.every((width, at) => Math.abs(width - (widths[at] ?? 0)) <= NEAR),
  )?.[0];
}
