import type { PassportOpenFragment } from '@amoxtli/graphql/web';
import { Icon, classes, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import { PassportStanding } from './passport-credential';

export type Framework = PassportOpenFragment['frameworks'][number];
export type Standing = PassportOpenFragment['items'][number]['standing'];
type Axis = NonNullable<Framework['matrix']>['rows'][number];
type Cell = { key: string; code: string; name: string; standing: Standing | null };

/** Which competencies of a framework stand on a passport, as a picture that is a table; on a phone, as a list. Never a level over all. */
export function PassportMatrix({ framework, standings }: { framework: Framework; standings: ReadonlyMap<string, Standing> }) {
  const words = useMessages('passport').page;
  const say = useLocalized();
  const id = useId();
  const { matrix, competencies } = framework;
  const placed = competencies.filter(({ kind }) => kind === 'COMPETENCY');
  const cellOf = ({ key, code, name }: (typeof placed)[number]): Cell => ({ key, code, name: say(name), standing: standings.get(key) ?? null });
  const known = placed.filter(({ key }) => standings.has(key)).map(cellOf);
  // The longer axis goes down, so that the table is as narrow as can be.
  const isWide = matrix !== null && matrix.columns.length > matrix.rows.length;
  const at = (down: Axis, across: Axis) => placed.find(({ row, column }) => (isWide ? column === down.code && row === across.code : row === down.code && column === across.code));
  return (
    <section className="grid gap-3" aria-labelledby={id}>
      <h2 id={id}>{words.matrix(say(framework.title))}</h2>
      <p className="text-soft">{say(framework.alignedWith)}</p>
      <p>{words.attained(known.filter(({ standing }) => standing === 'VALID').length, placed.length)}</p>
      {matrix && (
        <table className="hidden w-full border-separate border-spacing-1 sm:table">
          <thead>
            <tr>
              <th scope="col" className="p-2 text-left align-bottom text-sm font-semibold">
                {words.corner}
              </th>
              {(isWide ? matrix.rows : matrix.columns).map((axis) => (
                <th key={axis.code} scope="col" className="p-2 text-left align-bottom text-sm font-semibold">
                  {say(axis.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWide ? matrix.columns : matrix.rows).map((down) => (
              <tr key={down.code}>
                <th scope="row" className="p-2 text-left align-top text-sm font-semibold">
                  {say(down.name)}
                </th>
                {(isWide ? matrix.rows : matrix.columns).map((across) => {
                  const one = at(down, across);
                  return <MatrixCell key={across.code} cell={one ? cellOf(one) : null} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className={classes('grid gap-2', matrix && 'sm:hidden')}>
        {known.map((cell) => (
          <li key={cell.key} className="card p-3">
            <span className="font-mono text-sm text-soft">{cell.code}</span> {cell.name}
            {cell.standing && <PassportStanding standing={cell.standing} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const looks: Record<Standing, string> = {
  VALID: 'border-good bg-surface text-good',
  EXPIRED: 'border-warn bg-surface text-warn',
  SUSPENDED: 'border-warn bg-surface text-warn',
  REVOKED: 'border-bad bg-surface text-bad',
};

function MatrixCell({ cell }: { cell: Cell | null }) {
  const words = useMessages('passport');
  if (!cell) return <td />;
  const { standing, code, name } = cell;
  return (
    <td className={classes('border-2 p-2 align-top', standing ? looks[standing] : 'border-hair text-soft')}>
      <span className="flex items-center gap-1 font-mono text-sm font-semibold">
        <Icon name={standing === 'VALID' ? 'check' : standing ? 'clock' : 'dash'} />
        {code}
        <span className="sr-only">: {standing ? words.standings[standing] : words.page.notAttained}</span>
      </span>
      <span className="text-sm text-ink">{name}</span>
    </td>
  );
}
