import { type FragmentType, LearnerHistoryFragmentDoc, type LearnerHistoryFragment, readFragment } from '@amoxtli/graphql/web';
import { type Messages, Tag, useFormat, useMessages } from '@amoxtli/ui/web';

type Entry = LearnerHistoryFragment['history'][number];
type Attempt = Extract<Entry, { __typename: 'LearnerAttempt' }>;
type Act = Extract<Entry, { __typename: 'StaffAct' }>;
type Words = Messages['teach']['learner'];

/** What a learner answered and what staff did, in the order in which it happened. */
export function LearnerHistory({ learner: ref }: { learner: FragmentType<typeof LearnerHistoryFragmentDoc> }) {
  const { history } = readFragment(LearnerHistoryFragmentDoc, ref);
  const words = useMessages('teach').learner;
  if (history.length === 0) return <p>{words.noHistory}</p>;
  return (
    <ol className="grid gap-4 border-l-2 border-edge pl-4">
      {history.map((entry) => (
        <li key={entry.id} className="grid gap-1">
          {entry.__typename === 'LearnerAttempt' ? <AttemptEntry attempt={entry} words={words} /> : <ActEntry act={entry} words={words} />}
        </li>
      ))}
    </ol>
  );
}

function AttemptEntry({ attempt, words }: { attempt: Attempt; words: Words }) {
  const format = useFormat();
  const { points } = useMessages('teach').table;
  const { score, maxScore, firstScore, counts } = attempt;
  const resultOf = (id: string) => attempt.results.find(({ responseId }) => responseId === id);
  return (
    <>
      <h4 className="font-semibold">
        {words.attempt(format.number(attempt.attempt))} · {points(format.number(score), format.number(maxScore))} {!counts && <Tag>{words.deleted}</Tag>}
      </h4>
      <p className="text-sm text-soft">
        {format.deadline(attempt.at)} · {words.version(format.number(attempt.version))}
        {firstScore !== score && ` · ${words.first(format.number(firstScore))}`}
      </p>
      <dl className="grid gap-1">
        {attempt.given.map(({ responseId, label, words: given }, i) => {
          const result = resultOf(responseId);
          return (
            <div key={responseId}>
              <dt className="text-sm text-soft">{label || words.place(format.number(i + 1))}</dt>
              <dd className="break-words">
                {given.some((text) => text.trim() !== '') ? format.list(given) : words.blank}
                {result && <span className="font-semibold"> · {words.correctness[result.correctness]}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function ActEntry({ act, words }: { act: Act; words: Words }) {
  const format = useFormat();
  const { points } = useMessages('teach').table;
  return (
    <>
      <h4 className="font-semibold">
        {words.kinds[act.kind]}
        {act.newScore !== null && ` · ${points(format.number(act.newScore), format.number(act.ofScore ?? 0))}`}
      </h4>
      <p className="text-sm text-soft">
        {format.deadline(act.at)} · {words.by(act.byName)}
        {act.rescored.length > 0 && ` · ${words.rescored(act.rescored.length)}`}
      </p>
      {act.reason && <p className="break-words">{words.reason(act.reason)}</p>}
    </>
  );
}
