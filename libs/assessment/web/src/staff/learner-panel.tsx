import { type FragmentType, LearnerHistoryFragmentDoc, LearnerStandingViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { ButtonLink, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef } from 'react';
import { LearnerActs } from './learner-acts';
import { LearnerHistory } from './learner-history';

type Props = {
  blockId: string;
  learner: FragmentType<typeof LearnerHistoryFragmentDoc>;
  maxScore: number;
  mayOverride: boolean;
  /** The address without this learner. */
  closed: { search: string };
  onDone: () => void;
};

/** One learner at a problem: where they stand, what staff can do, and all that happened. */
export function LearnerPanel({ blockId, learner, maxScore, mayOverride, closed, onDone }: Props) {
  const { standing: ref } = readFragment(LearnerHistoryFragmentDoc, learner);
  const { learnerName, score, attemptsUsed, maxScore: of, grade } = readFragment(LearnerStandingViewFragmentDoc, ref);
  const { learner: words, table, acts } = useMessages('teach');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="learner-name" className="card grid gap-4 p-4 sm:p-6">
      <h2 id="learner-name" ref={heading} tabIndex={-1}>
        {learnerName || table.unnamed}
      </h2>
      <p>{words.standing(score === null ? table.none : table.points(format.number(score), format.number(of)), format.number(attemptsUsed))}</p>
      {grade.passedAt !== null && !grade.passed && (
        <Notice tone="warn" title={words.belowTitle}>
          <p>{words.below(format.percent(grade.percent), format.percent(grade.passMark))}</p>
        </Notice>
      )}
      <h3>{acts.title}</h3>
      <LearnerActs blockId={blockId} standing={ref} maxScore={maxScore} mayOverride={mayOverride} onDone={onDone} />
      <h3>{words.history}</h3>
      <LearnerHistory learner={learner} />
      <ButtonLink quiet className="justify-self-start" to={closed}>
        {words.close}
      </ButtonLink>
    </section>
  );
}
