import { classes, useFormat, useLocalized } from '@amoxtli/ui/web';
import { type KeyboardEvent, useId } from 'react';

type Both = { es: string; en: string };
type Level = { code: string; score: number; name: Both; descriptor: Both };
export type MarkableRubric = { proficientFrom: number; criteria: readonly { code: string; weight: number; name: Both; levels: readonly Level[] }[] };
/** What is said around a rubric, by whoever looks: an assessor, a colleague, oneself. */
export type RubricWords = {
  criterion: (n: string, of: string) => string;
  score: (percent: string) => string;
  competent: string;
  notYet: string;
  reason: string;
  reasonHint: string;
  problems: Record<string, string>;
};
export type Marking = { marks: Record<string, string>; reason: string };
type Props = { rubric: MarkableRubric; words: RubricWords; marking: Marking; problems: Record<string, string>; onMark: (marking: Marking) => void };

/** A rubric as it is marked: a level per criterion, what it comes to, and why. Arrows or numbers choose the level. */
export function RubricMarks({ rubric, words, marking, problems, onMark }: Props) {
  const { marks, reason } = marking;
  return (
    <>
      {rubric.criteria.map((criterion, at) => (
        <Criterion
          key={criterion.code}
          place={words.criterion(String(at + 1), String(rubric.criteria.length))}
          criterion={criterion}
          chosen={marks[criterion.code]}
          problem={said(words, problems[criterion.code])}
          onChoose={(level) => onMark({ reason, marks: { ...marks, [criterion.code]: level } })}
        />
      ))}
      <Result rubric={rubric} marks={marks} words={words} />
      <Reason value={reason} words={words} problem={said(words, problems['reason'])} onChange={(text) => onMark({ marks, reason: text })} />
    </>
  );
}

/** Marks as the server reads them. */
export const toMarks = ({ marks }: Marking) => Object.entries(marks).map(([criterion, level]) => ({ criterion, level }));

const said = ({ problems }: RubricWords, code: string | undefined) => code && (problems[code] ?? problems['other'] ?? code);

type CriterionProps = { place: string; criterion: MarkableRubric['criteria'][number]; chosen: string | undefined; problem: string | undefined; onChoose: (level: string) => void };

function Criterion({ place, criterion, chosen, problem, onChoose }: CriterionProps) {
  const local = useLocalized();
  const id = useId();
  const byNumber = ({ key, target, currentTarget }: KeyboardEvent<HTMLFieldSetElement>) => {
    const level = criterion.levels[Number(key) - 1];
    if (!level || !(target instanceof HTMLInputElement)) return;
    onChoose(level.code);
    // With the focus on another level, Tab would stop at the chosen one before it leaves.
    currentTarget.querySelectorAll('input')[Number(key) - 1]?.focus();
  };
  return (
    <fieldset className="grid gap-2" aria-invalid={!!problem} aria-describedby={problem && `${id}-problem`} onKeyDown={byNumber}>
      <legend className="mb-2">
        <span className="block text-sm text-soft">{place}</span>
        <strong>{local(criterion.name)}</strong>
      </legend>
      {criterion.levels.map((level, at) => (
        <label key={level.code} className={classes('flex cursor-pointer gap-3 border p-3', chosen === level.code ? 'border-accent bg-sunken' : 'border-hair bg-surface')}>
          <input type="radio" className="mt-1" name={`${id}-level`} value={level.code} checked={chosen === level.code} onChange={() => onChoose(level.code)} />
          <span>
            <span className="block font-semibold">
              {at + 1}. {local(level.name)}
            </span>
            <span className="text-soft">{local(level.descriptor)}</span>
          </span>
        </label>
      ))}
      {problem && (
        <p id={`${id}-problem`} className="font-semibold text-bad">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** What the marks come to, as soon as all are there; the server counts again. */
function Result({ rubric, marks, words }: { rubric: MarkableRubric; marks: Record<string, string>; words: RubricWords }) {
  const format = useFormat();
  const scores = rubric.criteria.map(({ code, levels }) => levels.find((level) => level.code === marks[code])?.score);
  if (scores.includes(undefined)) return null;
  const weight = rubric.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const score = rubric.criteria.reduce((sum, criterion, at) => sum + criterion.weight * (scores[at] ?? 0), 0) / weight;
  return (
    <p role="status" className="font-semibold">
      {words.score(format.percent(score))} · {score + 1e-9 >= rubric.proficientFrom ? words.competent : words.notYet}
    </p>
  );
}

function Reason({ value, words, problem, onChange }: { value: string; words: RubricWords; problem: string | undefined; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {words.reason}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words.reasonHint}
      </p>
      <textarea id={id} className="input min-h-32" maxLength={2000} aria-invalid={!!problem} aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`} value={value} onChange={({ target }) => onChange(target.value)} />
      {problem && (
        <p id={`${id}-problem`} className="font-semibold text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
