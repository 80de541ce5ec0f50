import { type FragmentType, PeerReviewsFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useFormat, useMessages } from '@amoxtli/ui/web';
import { MarksList } from './marks-list';

/** What colleagues said, each with their name, the newest first. */
export function PeerReviews({ evidence: ref }: { evidence: FragmentType<typeof PeerReviewsFragmentDoc> }) {
  const { rubric, peerReviews } = readFragment(PeerReviewsFragmentDoc, ref);
  const { reviews: words, rubric: around } = useMessages('peers');
  const format = useFormat();
  if (peerReviews.length === 0) return null;
  return (
    <section className="grid max-w-2xl gap-3">
      <h2>{words.title}</h2>
      <ul className="grid gap-3">
        {peerReviews.map(({ id, version, reviewerName, score, proficient, reason, reviewedAt, marks }) => (
          <li key={id} className="card grid gap-2 p-4">
            <h3 className="break-words">{reviewerName || words.gone}</h3>
            <p className="text-sm text-soft">{words.of(format.number(version), format.date(reviewedAt))}</p>
            <p className="flex gap-2 font-semibold">
              <Icon name={proficient ? 'check' : 'half'} className="mt-1" />
              <span className="min-w-0">
                {around.score(format.percent(score))} · {proficient ? around.competent : around.notYet}
              </span>
            </p>
            <MarksList rubric={rubric} marks={marks} />
            <p className="max-w-prose break-words whitespace-pre-wrap">
              <strong>{words.reason}:</strong> {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
