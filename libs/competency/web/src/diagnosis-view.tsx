import { AnswerDiagnosisDocument, type DiagnosisAnswer, DiagnosisViewFragmentDoc, type DiagnosisViewFragment, type FragmentType, RestartDiagnosisDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { DiagnosisPicture } from './diagnosis-picture';
import { DiagnosisSuggestions } from './diagnosis-suggestions';
import { ConfirmButton } from './keep-confirm';

const ANSWERS: readonly DiagnosisAnswer[] = ['NEVER', 'SOMETIMES', 'OFTEN', 'ALWAYS'];

type Ref = FragmentType<typeof DiagnosisViewFragmentDoc>;

/** A statement at a time, then the picture. What the server answered last is shown: to begin again is another diagnosis. */
export function DiagnosisView({ diagnosis: ref, onStale }: { diagnosis: Ref; onStale: () => void }) {
  const [latest, onNext] = useState<Ref | null>(null);
  const moved = latest !== null;
  const diagnosis = readFragment(DiagnosisViewFragmentDoc, latest ?? ref);
  return diagnosis.question ? <Question key={diagnosis.question.code} diagnosis={diagnosis} question={diagnosis.question} moved={moved} onNext={onNext} onStale={onStale} /> : <Result diagnosis={diagnosis} moved={moved} onNext={onNext} />;
}

type QuestionProps = { diagnosis: DiagnosisViewFragment; question: NonNullable<DiagnosisViewFragment['question']>; moved: boolean; onNext: (next: Ref) => void; onStale: () => void };

function Question({ diagnosis: { framework, asked, atMost }, question, moved, onNext, onStale }: QuestionProps) {
  const words = useMessages('plans').diagnosis;
  const format = useFormat();
  const local = useLocalized();
  const heading = useFocusWhen(moved);
  const answering = useCommand(AnswerDiagnosisDocument);
  const say = async (answer: DiagnosisAnswer) => {
    if (answering.busy) return;
    const done = await answering.run({ input: { framework: framework.key, question: question.code, answer } });
    if (done) onNext(done.answerDiagnosis);
  };
  const byNumber = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    const answer = ctrlKey || altKey || metaKey ? undefined : ANSWERS[Number(key) - 1];
    if (answer) void say(answer);
  };
  return (
    <section className="grid max-w-2xl gap-5" aria-label={words.progress(format.number(asked + 1), format.number(atMost))} onKeyDown={byNumber}>
      <div className="grid gap-1">
        <p>
          {words.progress(format.number(asked + 1), format.number(atMost))} · {local(question.aspect.name)}
        </p>
        <progress className="bar" max={atMost} value={asked} aria-label={words.progress(format.number(asked + 1), format.number(atMost))} />
      </div>
      <h2 ref={heading} tabIndex={-1} className="focus:outline-none">
        {local(question.statement)}
      </h2>
      <div role="group" aria-label={words.how} className="grid gap-3">
        <p>{words.how}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {ANSWERS.map((answer) => (
            <Button key={answer} quiet className="min-h-16 bg-surface text-lg" aria-disabled={answering.busy} onClick={() => void say(answer)}>
              {words.answers[answer]}
            </Button>
          ))}
        </div>
      </div>
      {answering.failure && (
        <Notice tone="bad" live="assertive" title={words.notSaved}>
          <Button quiet className="justify-self-start" onClick={onStale}>
            {words.reload}
          </Button>
        </Notice>
      )}
      <p className="text-sm text-soft">
        {words.keys} {words.leave}
      </p>
    </section>
  );
}

function Result({ diagnosis, moved, onNext }: { diagnosis: DiagnosisViewFragment; moved: boolean; onNext: (next: Ref) => void }) {
  const words = useMessages('plans').diagnosis;
  const heading = useFocusWhen(moved);
  const restarting = useCommand(RestartDiagnosisDocument);
  const again = () => void restarting.run({ input: { framework: diagnosis.framework.key } }).then((done) => done && onNext(done.restartDiagnosis));
  return (
    <div className="grid gap-8">
      <section className="grid gap-3">
        <h2 ref={heading} tabIndex={-1} className="focus:outline-none">
          {words.result}
        </h2>
        <p className="max-w-prose">{words.resultWhat}</p>
        <DiagnosisPicture result={diagnosis.result} rows={diagnosis.framework.matrix?.rows ?? []} />
      </section>
      <DiagnosisSuggestions diagnosis={diagnosis} />
      {restarting.failure && <Notice tone="bad" live="assertive" title={words.againFailed} />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink quiet to="/plan">
          {words.toPlan}
        </ButtonLink>
        <ConfirmButton label={words.again} sure={words.againSure} yes={words.againYes} busy={restarting.busy} onYes={again} />
      </div>
    </div>
  );
}

/** After an answer the keyboard, and whoever listens, go on at what comes next; not when the page opens. */
function useFocusWhen(moved: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved]);
  return heading;
}
