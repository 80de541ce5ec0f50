import { type FragmentType, MatrixCellViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';
import { StandingView } from './standing-view';

/** One competency of a teacher's matrix; it opens its page. */
export function MatrixCell({ cell: ref }: { cell: FragmentType<typeof MatrixCellViewFragmentDoc> }) {
  const cell = readFragment(MatrixCellViewFragmentDoc, ref);
  const words = useMessages('competency').standing;
  const local = useLocalized();
  const { competency, otherwise } = cell;
  return (
    <div className="grid gap-1">
      <Link className="link block font-semibold hyphens-auto" to={`/competencias/${competency.key}`}>
        {competency.code} {local(competency.name)}
      </Link>
      <StandingView cell={cell} brief />
      {otherwise.length > 0 && (
        <span className="flex gap-1 text-sm text-soft">
          <Icon name="info" /> {words.otherwise}
        </span>
      )}
    </div>
  );
}
