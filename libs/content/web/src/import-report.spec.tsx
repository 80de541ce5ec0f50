import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReportViewFragment } from '@amoxtli/graphql/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen, within } from '@testing-library/react';
import { ImportReport } from './import-report';

const loss = (file: string, line: number | null, severity: string, message: string) => ({ __typename: 'ImportLoss' as const, file, line, severity, code: 'x', message });

const show = (losses: ImportReportViewFragment['losses']) => {
  const report = { __typename: 'ImportReport', courseKey: 'course-v1:UX+1+2', title: 'Curso', assets: 4, blocks: [{ __typename: 'BlockCount', kind: 'problem', played: 5, kept: 2, refused: 1 }], losses };
  render(<ImportReport report={report as unknown as Parameters<typeof ImportReport>[0]['report']} />);
};

beforeAll(() => loadMessages('shell', 'admin'));
afterEach(cleanup);

describe('the report of an import', () => {
  it('counts blocks by kind', () => {
    show([]);
    const row = screen.getByRole('row', { name: /problem/ });
    expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['5', '2', '1']);
  });

  it('says that nothing was lost', () => {
    show([]);
    expect(screen.getByText('Sin observaciones: todo se importó.').tagName).toBe('P');
  });

  it('puts each loss under its file, with its line, and opens files with errors', () => {
    show([loss('problem/a.xml', 12, 'error', 'Mal formado'), loss('html/b.xml', null, 'warning', 'Sin archivo'), loss('problem/a.xml', 3, 'info', 'Nota')]);
    const [first, second] = screen.getAllByRole('group');
    expect(first?.querySelector('summary')?.textContent).toBe('problem/a.xml (2 observaciones)');
    expect(within(first ?? document.body).getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent)).toEqual(['Error · Línea 12 · Mal formado', 'Nota · Línea 3 · Nota']);
    expect([first?.hasAttribute('open'), second?.hasAttribute('open')]).toEqual([true, false]);
    expect(second?.textContent).toContain('Aviso · Archivo completo · Sin archivo');
  });
});
