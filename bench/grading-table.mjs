/** The figures of `npm run bench -- grading` as a table. */
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const row = (cells, widths) => `${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')}\n`;

export function printGrading({ byKind, alone, idle, stalls, memory, coldStartMs, firstPythonMs, load, seconds, learners }) {
  const heads = ['kind', 'graded/s', 'p50', 'p99', 'floor/s', 'ratio'];
  const rows = byKind.map((k) => [k.kind, k.perSecond.toFixed(0), ms(k.p50), ms(k.p99), k.floor.toFixed(0), `${(100 * k.ratio).toFixed(1)} %`]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((cells) => cells[at].length)));
  const { health, loop, imports } = stalls;
  return [
    ...[heads, ...rows].map((cells) => row(cells, widths)),
    `one at a time: Python check p50 ${ms(alone.python.p50)}, p99 ${ms(alone.python.p99)}; formula p50 ${ms(alone.formula.p50)}, p99 ${ms(alone.formula.p99)}\n`,
    `cold: API process ready in ${ms(coldStartMs)}, first Python check answered in ${ms(firstPythonMs)}\n`,
    `event loop of the API: idle p99 ${ms(idle.p99)}, max ${ms(idle.max)}; all kinds and ${imports.count} imports (${imports.seconds.map((s) => s.toFixed(1)).join(', ')} s): p50 ${ms(loop.p50)}, p99 ${ms(loop.p99)}, max ${ms(loop.max)}\n`,
    `beside them: ${stalls.graded.toFixed(0)} graded/s, p99 ${ms(stalls.p99)}; GET /healthz p50 ${ms(health.p50)}, p99 ${ms(health.p99)}, max ${ms(health.max)} (${health.count} asked)\n`,
    `resident: ${memory.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(' · ')}\n`,
    `${learners} learners a kind, 16 at once, ${seconds.toFixed(0)} s; load of the machine ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after\n`,
  ].join('');
}
