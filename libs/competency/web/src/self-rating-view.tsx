import { type FragmentType, SelfRatingViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { MarksList } from './marks-list';

/** What one said of oneself: when, how much, criterion by criterion, and why. */
export function SelfRatingView({ evidence: ref }: { evidence: FragmentType<typeof SelfRatingViewFragmentDoc> }) {
  const { state, rubric, selfRating } = readFragment(SelfRatingViewFragmentDoc, ref);
  const { self, rubric: around } = useMessages('peers');
  const format = useFormat();
  if (!selfRating) return null;
  const { score, proficient, reason, ratedAt, marks } = selfRating;
  return (
    <>
      {state === 'WITHDRAWN' && <Notice title={self.gone} />}
      <section className="card grid max-w-2xl gap-3 p-4">
        <h2>{self.said}</h2>
        <p className="text-sm text-soft">{self.on(format.date(ratedAt))}</p>
        <p className="flex gap-2 font-semibold">
          <Icon name={proficient ? 'check' : 'half'} className="mt-1" />
          <span className="min-w-0">
            {self.stands(format.percent(score))} · {proficient ? around.competent : around.notYet}
          </span>
        </p>
        <MarksList rubric={rubric} marks={marks} />
        <p className="max-w-prose break-words whitespace-pre-wrap">
          <strong>{around.reason}:</strong> {reason}
        </p>
      </section>
    </>
  );
}
