import {
  ClearOverrideDocument, DeleteAnswersDocument, type FragmentType, LearnerStandingViewFragmentDoc, OverrideScoreDocument, ResetAttemptsDocument, RescoreLearnerDocument, readFragment, useCommand,
} from '@amoxtli/graphql/web';
import { TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { ActForm, OnlyIfHigher } from './act-form';
import { outcomeOf } from './act-outcome';

type Props = { blockId: string; standing: FragmentType<typeof LearnerStandingViewFragmentDoc>; maxScore: number; mayOverride: boolean; onDone: () => void };

/** What staff can do with one learner's answers; what only instructors may is not shown to assistants. */
export function LearnerActs({ blockId, standing: ref, maxScore, mayOverride, onDone }: Props) {
  const { learnerId, overridden } = readFragment(LearnerStandingViewFragmentDoc, ref);
  const words = useMessages('teach').acts;
  const [rescore, reset] = [useCommand(RescoreLearnerDocument), useCommand(ResetAttemptsDocument)];
  const on = { blockId, learnerId };
  const said = (text: string) => {
    onDone();
    return text;
  };
  return (
    <div>
      <ActForm
        words={words.rescore}
        command={rescore}
        onSure={async (form, reason) =>
          outcomeOf((await rescore.run({ input: { ...on, reason, onlyIfHigher: form.has('onlyIfHigher') } }))?.rescoreLearner, words, ({ effect }) => said(words.effects[effect]))
        }
      >
        {() => <OnlyIfHigher />}
      </ActForm>
      <ActForm words={words.reset} command={reset} onSure={async (_, reason) => outcomeOf((await reset.run({ input: { ...on, reason } }))?.resetAttempts, words, () => said(words.done.reset))} />
      {mayOverride && <InstructorActs {...on} overridden={overridden} maxScore={maxScore} said={said} />}
    </div>
  );
}

type InstructorProps = { blockId: string; learnerId: string; overridden: boolean; maxScore: number; said: (text: string) => string };

function InstructorActs({ blockId, learnerId, overridden, maxScore, said }: InstructorProps) {
  const words = useMessages('teach').acts;
  const format = useFormat();
  const [override, clear, remove] = [useCommand(OverrideScoreDocument), useCommand(ClearOverrideDocument), useCommand(DeleteAnswersDocument)];
  const on = { blockId, learnerId };
  const set = async (form: FormData, reason: string) => {
    const score = readScore(String(form.get('score') ?? ''));
    if (score === null) return { kind: 'score' as const, text: words.notNumber };
    return outcomeOf((await override.run({ input: { ...on, score, reason } }))?.overrideScore, words, (result) =>
      result.__typename === 'ScoreOutOfRange' ? { kind: 'score', text: words.outOfRange(format.number(result.maxScore)) } : said(words.done.override),
    );
  };
  return (
    <>
      <ActForm words={words.override} command={override} reasonRequired onSure={set}>
        {(problem) => <TextField name="score" inputMode="decimal" autoComplete="off" label={words.override.score(format.number(maxScore))} error={problem} />}
      </ActForm>
      {overridden && <ActForm words={words.clear} command={clear} onSure={async (_, reason) => outcomeOf((await clear.run({ input: { ...on, reason } }))?.clearOverride, words, () => said(words.done.clear))} />}
      <ActForm
        words={words.delete}
        command={remove}
        reasonRequired
        onSure={async (_, reason) => outcomeOf((await remove.run({ input: { ...on, reason } }))?.deleteAnswers, words, () => said(words.done.delete))}
      />
    </>
  );
}

/** A number as people write it, with a point or a comma; null when it is none. */
function readScore(text: string): number | null {
  return /^\d{1,6}([.,]\d{1,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}
