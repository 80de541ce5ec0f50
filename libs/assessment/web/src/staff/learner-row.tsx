import { type FragmentType, LearnerStandingViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, Tag, useFormat, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

type Props = { standing: FragmentType<typeof LearnerStandingViewFragmentDoc>; to: { search: string }; open: boolean };

/** A learner at a problem; the name opens the history. */
export function LearnerRow({ standing: ref, to, open }: Props) {
  const { learnerName, attemptsUsed, score, maxScore, overridden, lastSubmittedAt, grade } = readFragment(LearnerStandingViewFragmentDoc, ref);
  const words = useMessages('teach').table;
  const format = useFormat();
  const fell = grade.passedAt !== null && !grade.passed;
  return (
    <tr className="border-t border-edge align-top">
      <th scope="row" className="p-2 text-left font-normal">
        <Link className="link" to={to} aria-current={open || undefined}>
          {learnerName || words.unnamed}
        </Link>
      </th>
      <td className="p-2">{format.number(attemptsUsed)}</td>
      <td className="p-2">
        {score === null ? words.none : words.points(format.number(score), format.number(maxScore))} {overridden && <Tag>{words.overridden}</Tag>}
      </td>
      <td className="p-2">
        {format.percent(grade.percent)}
        {fell && (
          <span className="flex items-start gap-1 text-sm text-warn">
            <Icon name="info" className="mt-1" />
            {words.below}
          </span>
        )}
      </td>
      <td className="p-2">{lastSubmittedAt ? format.deadline(lastSubmittedAt) : words.never}</td>
    </tr>
  );
}
