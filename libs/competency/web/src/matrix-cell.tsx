import { type FragmentType, type MatrixCellViewFragment, MatrixCellViewFragmentDoc, ReasonsViewFragmentDoc, StandingViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';
import { useReasonWords } from './reason-words';
import { StandingView } from './standing-view';

/** One competency of a teacher's matrix; it opens its page. */
export function MatrixCell({ cell: ref }: { cell: FragmentType<typeof MatrixCellViewFragmentDoc> }) {
  const cell = readFragment(MatrixCellViewFragmentDoc, ref);
  const words = useMessages('competency').standing;
  const local = useLocalized();
  const { competency, otherwise } = cell;
  return (
    <div className="grid gap-1">
      <Link className="link block font-semibold hyphens-auto lg:text-sm lg:tracking-tight xl:text-base xl:tracking-normal" to={`/competencias/${competency.key}`}>
        {competency.code} {local(competency.name)}
      </Link>
      <StandingView cell={cell} brief />
      <Missing cell={cell} />
      {otherwise.length > 0 && (
        <span className="flex gap-1 text-sm text-soft">
          <Icon name="info" /> {words.otherwise}
        </span>
      )}
    </div>
  );
}

/** What is missing, once something has begun; of what nobody has begun it would be the whole rule, in every cell. */
function Missing({ cell }: { cell: MatrixCellViewFragment }) {
  const { attained, value, evidence, waiting } = readFragment(StandingViewFragmentDoc, cell);
  const { reasons, reasonsNeeded: needed } = readFragment(ReasonsViewFragmentDoc, cell);
  const { standing: words, page } = useMessages('competency');
  const format = useFormat();
  const say = useReasonWords();
  const missing = reasons.filter(({ met }) => !met).map(say);
  if (attained || missing.length === 0 || (value === 0 && evidence === 0 && waiting === 0)) return null;
  if (needed !== null && needed < reasons.length) {
    const met = reasons.length - missing.length;
    return <p className="text-sm text-soft">{page.someOf(format.number(met), format.number(needed), format.number(reasons.length))}</p>;
  }
  return <p className="text-sm text-soft">{words.missing(missing.map(({ asks, amount }) => `${asks}, ${amount}`).join(' · '))}</p>;
}
