import { type FragmentType, MyEvidenceItemFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Tag, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

/** One's own evidence of a competency; what a course gave opens in the course. */
export function MyEvidenceItem({ evidence: ref }: { evidence: FragmentType<typeof MyEvidenceItemFragmentDoc> }) {
  const { id, kind, title, form, state, score, createdAt, submittedAt, decidedAt, links, selfRating, peerReviews, origin } = readFragment(MyEvidenceItemFragmentDoc, ref);
  const words = useMessages('competency');
  const { reviews } = useMessages('peers');
  const format = useFormat();
  const local = useLocalized();
  const name = origin ? words.page.ofCriterion(local(origin.criterion), origin.title) : title || words.forms[form] || form;
  const [source] = links;
  return (
    <li className="card grid gap-2 p-4">
      {kind !== 'AUTOMATIC' ? (
        <Link className="link font-semibold break-words" to={`/evidencias/${id}`}>
          {name}
        </Link>
      ) : origin ? (
        <Link className="link font-semibold break-words" to={`/evidencias/${origin.evidenceId}`}>
          {name}
        </Link>
      ) : source ? (
        <a className="link font-semibold break-words" href={source}>
          {name}
        </a>
      ) : (
        <strong className="break-words">{name}</strong>
      )}
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{origin ? words.page.fromEvidence : (words.kinds[kind] ?? kind)}</Tag>
        <Tag>{words.states[state] ?? state}</Tag>
        {score !== null && <span>{words.page.score(format.percent(score))}</span>}
        <span className="text-sm text-soft">{format.date(decidedAt ?? submittedAt ?? createdAt)}</span>
        {kind === 'AUTOMATIC' && (
          <Link className="link text-sm" to={`/evidencias/${id}`} aria-label={words.page.seeLabel(name)}>
            {words.page.see}
          </Link>
        )}
      </p>
      {selfRating && <p className="break-words whitespace-pre-wrap">{selfRating.reason}</p>}
      {peerReviews.length > 0 && <p className="text-sm">{reviews.some(peerReviews.length)}</p>}
    </li>
  );
}
