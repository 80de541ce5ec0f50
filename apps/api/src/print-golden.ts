import type { GoldenReport } from '@amoxtli/assessment/server';

/** A golden run for people: the figure first, then a line for each case that is not the same, with why. */
export function printGolden({ problems, cases, same, differ, refused, kept, errors }: GoldenReport): string {
  const keptCases = kept.reduce((sum, line) => sum + line.cases, 0);
  const played = cases - keptCases;
  const share = played === 0 ? '—' : `${((100 * (same + refused.length)) / played).toFixed(2)} %`;
  return [
    `${problems} problems, ${cases} cases that the original graded: ${same} of ${played} the same and ${refused.length} refused with a reason (${share}); ${keptCases} cases of ${kept.length} problems that are kept and not played; ${errors.length} in which the original failed`,
    ...differ.map(({ file, name, what }) => `differs  ${file}  ${name}  ${what}`),
    ...refused.map(({ file, name, what }) => `refused  ${file}  ${name}  ${what}`),
    ...kept.map(({ file, what, cases: count }) => `kept     ${file}  ${count} cases  ${what}`),
    ...errors.map(({ file, name, what }) => `failed   ${file}  ${name}  ${what}`),
  ].join('\n');
}
