import { type FragmentType, RateMyselfDocument, RubricToMarkFragmentDoc, SelfRatingNowFragmentDoc, SelfRatingOfferFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type MarkableRubric, type Marking, RubricMarks, toMarks } from './rubric-marks';

type Props = { mine: FragmentType<typeof SelfRatingNowFragmentDoc>; page: FragmentType<typeof SelfRatingOfferFragmentDoc> };

/** One's own look at oneself, by the rubric that others would use. */
export function SelfRating({ mine, page }: Props) {
  const { selfCounts, evidence } = readFragment(SelfRatingNowFragmentDoc, mine);
  const { competency, rubric: rubricRef } = readFragment(SelfRatingOfferFragmentDoc, page);
  const rubric = readFragment(RubricToMarkFragmentDoc, rubricRef);
  const words = useMessages('peers').self;
  const format = useFormat();
  const [step, setStep] = useState<'closed' | 'open' | 'saved'>('closed');
  const before = evidence.find(({ selfRating }) => selfRating !== null)?.selfRating;
  return (
    <section className="grid max-w-2xl gap-3">
      <h2>{words.title}</h2>
      {!rubric ? (
        <p>{words.noRubric}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <p className="text-soft">{selfCounts ? words.counts : words.deaf}</p>
          {step === 'saved' && <Saved />}
          {before && step !== 'saved' && <p>{words.again(format.date(before.ratedAt))}</p>}
          {step === 'open' ? (
            <SelfRatingForm key={competency.key} competency={competency.key} rubric={rubric} onSaved={() => setStep('saved')} onCancel={() => setStep('closed')} />
          ) : (
            <Button quiet={step === 'saved'} className="justify-self-start" onClick={() => setStep('open')}>
              {before ? words.beginAgain : words.begin}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** The focus comes here, since the form is gone. */
function Saved() {
  const words = useMessages('peers').self;
  const place = useFocus<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="good" live="polite" title={words.saved}>
        <p>{words.savedWhat}</p>
      </Notice>
    </div>
  );
}

type FormProps = { competency: string; rubric: MarkableRubric; onSaved: () => void; onCancel: () => void };

/** One id for every try, so that a retry is the same rating. */
function SelfRatingForm({ competency, rubric, onSaved, onCancel }: FormProps) {
  const { self, rubric: around } = useMessages('peers');
  const words = { ...around, reasonHint: self.reasonHint };
  const command = useCommand(RateMyselfDocument);
  const [id] = useState(() => crypto.randomUUID());
  const [marking, setMarking] = useState<Marking>({ marks: {}, reason: '' });
  const [problems, setProblems] = useState<Record<string, string>>({});
  const heading = useFocus<HTMLHeadingElement>();
  const send = async () => {
    const answer = (await command.run({ input: { id, competency, reason: marking.reason, marks: toMarks(marking) } }))?.rateMyself;
    if (answer?.__typename === 'InvalidFields') setProblems(Object.fromEntries(answer.fields.map(({ field, code }) => [field, code])));
    if (answer?.__typename === 'SelfRated') onSaved();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void send();
  };
  const missing = Object.keys(problems).length;
  return (
    <form aria-label={self.form} className="card grid gap-5 p-4" onSubmit={save} onKeyDown={byKey} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {self.form}
      </h3>
      <p className="text-sm text-soft">{words.keys}</p>
      <RubricMarks rubric={rubric} words={words} marking={marking} problems={problems} onMark={setMarking} />
      {missing > 0 && <Notice tone="bad" live="assertive" title={words.invalid(missing)} />}
      {command.failure && <Notice tone="bad" live="assertive" title={self.failed} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={command.busy}>
          {self.save}
        </Button>
        <Button quiet onClick={onCancel}>
          {self.cancel}
        </Button>
      </div>
    </form>
  );
}

function useFocus<T extends HTMLElement>() {
  const place = useRef<T>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
