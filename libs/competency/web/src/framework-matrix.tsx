import { classes, useLocalized } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';

type Both = { es: string; en: string };
type Axis = { code: string; name: Both };
type Placed = { code: string; name: Both; row: string | null; column: string | null };
export type Matrix = { rows: readonly Axis[]; columns: readonly Axis[] };

/**
 * Levels × aspects as a table, the highest level on top; on a phone the same cells aspect by aspect. Cells are drawn by whoever asks,
 * so coverage, a passport and a report share one picture.
 */
export function FrameworkMatrix({ label, matrix, competencies, cell }: { label: string; matrix: Matrix; competencies: readonly Placed[]; cell: (competency: Placed) => ReactNode }) {
  const local = useLocalized();
  const rows = matrix.rows.toReversed();
  const at = (row: Axis, column: Axis) => competencies.find((one) => one.row === row.code && one.column === column.code);
  return (
    <>
      <table className="hidden w-full table-fixed border-collapse lg:table" aria-label={label}>
        <thead>
          <tr>
            <td className="w-40" />
            {matrix.columns.map((column) => (
              <th key={column.code} scope="col" className="p-2 text-left align-bottom text-sm hyphens-auto">
                {local(column.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className="p-2 text-left align-top text-sm hyphens-auto">
                {local(row.name)}
              </th>
              {matrix.columns.map((column) => {
                const found = at(row, column);
                return (
                  <td key={column.code} className="border border-hair bg-surface p-2 align-top">
                    {found && cell(found)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="grid gap-4 lg:hidden" aria-label={label}>
        {matrix.columns.map((column) => (
          <li key={column.code} className="card p-3">
            <h3 className="mb-2">{local(column.name)}</h3>
            <ol className="grid gap-2">
              {matrix.rows.map((row, step) => {
                const found = at(row, column);
                return (
                  <li key={row.code} className={classes('border-l-4 pl-3', ['border-hair', 'border-edge', 'border-second'][step] ?? 'border-second')}>
                    <span className="block text-sm text-soft">{local(row.name)}</span>
                    {found && cell(found)}
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}
