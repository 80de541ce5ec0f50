import type { ImportOutcome } from '@amoxtli/content/server';

/** An import's outcome for a terminal: a table of blocks, then every loss with its file and line. */
export function printReport(outcome: ImportOutcome): string {
  if (!outcome.ok) return `No se importó nada (${outcome.code}): ${outcome.message}`;
  const { report } = outcome;
  const rows = report.blocks.map((b) => [b.kind, String(b.played), String(b.kept), String(b.refused)]);
  return [
    `${report.title} (${report.courseKey}), versión ${outcome.version}, ${report.assets} archivos`,
    table([['bloque', 'se muestra', 'se conserva', 'mal formado'], ...rows]),
    ...report.losses.map((l) => `${l.severity} ${l.file}${l.line === null ? '' : `:${l.line}`} ${l.code}: ${l.message}`),
  ].join('\n');
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')).join('\n');
}
