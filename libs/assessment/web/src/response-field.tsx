import { RichTextView } from '@amoxtli/content/web';
import { type Correctness, type FragmentType, type ProblemStateViewFragment, ResponseFieldFragmentDoc, type ResponseKind, readFragment } from '@amoxtli/graphql/web';
import { Icon, type IconName, LoadingFace, useMessages } from '@amoxtli/ui/web';
import { type ComponentType, Suspense, lazy, useId } from 'react';
import { CheckboxInput } from './problem-inputs/checkbox-input';
import { ChoiceInput } from './problem-inputs/choice-input';
import type { InputProps } from './problem-inputs/input-props';
import { NumericalInput } from './problem-inputs/numerical-input';
import { OptionInput } from './problem-inputs/option-input';
import { TextInput } from './problem-inputs/text-input';

const SpecialInput = lazy(() => import('./problem-inputs/special-inputs').then((m) => ({ default: m.SpecialInput })));

/** The kinds that most problems are made of; the others come when they are met. */
const inputs: Partial<Record<ResponseKind, ComponentType<InputProps>>> = { CHOICE: ChoiceInput, CHECKBOX: CheckboxInput, OPTION: OptionInput, NUMERICAL: NumericalInput, TEXT: TextInput };

type Props = {
  response: FragmentType<typeof ResponseFieldFragmentDoc>;
  runId: string;
  values: string[];
  disabled: boolean;
  result: ProblemStateViewFragment['results'][number] | undefined;
  shown: ProblemStateViewFragment['shownAnswers'][number] | undefined;
  frameUrl: string | null;
  /** Why the answer could not be read; null when it could. */
  unreadable: string | null;
  onChange: (values: string[]) => void;
};

/** One response with what came of it: an icon and a word, the author's feedback, the answer once it may be shown. */
export function ResponseField({ response: ref, runId, values, disabled, result, shown, frameUrl, unreadable, onChange }: Props) {
  const response = readFragment(ResponseFieldFragmentDoc, ref);
  const id = useId();
  const words = useMessages('learn').problem;
  const Input = inputs[response.kind];
  const told = result && result.correctness !== 'HIDDEN' && result.correctness !== 'UNANSWERED';
  const describedBy = unreadable !== null ? `${id}-error` : told ? `${id}-result` : undefined;
  const props = { response, runId, values, disabled, invalid: unreadable !== null, describedBy, onChange };
  return (
    <div className="grid gap-2">
      {Input ? (
        <Input {...props} />
      ) : (
        <Suspense fallback={<LoadingFace />}>
          <SpecialInput {...props} frameUrl={frameUrl} />
        </Suspense>
      )}
      {unreadable !== null && (
        <p id={`${id}-error`} className="font-semibold text-bad">
          {unreadable}
        </p>
      )}
      {told && (
        <div id={`${id}-result`} className="grid gap-1">
          <CorrectnessMark correctness={result.correctness} />
          {result.feedback && (
            <div className="prose text-soft">
              <RichTextView tree={result.feedback} runId={runId} />
            </div>
          )}
        </div>
      )}
      {shown && (
        <p>
          <strong>{words.answer}:</strong> {shown.text}
        </p>
      )}
    </div>
  );
}

const marks: Record<Correctness, { icon: IconName; color: string }> = {
  CORRECT: { icon: 'check', color: 'text-good' },
  PARTIAL: { icon: 'half', color: 'text-warn' },
  INCORRECT: { icon: 'cross', color: 'text-bad' },
  UNANSWERED: { icon: 'dash', color: 'text-soft' },
  HIDDEN: { icon: 'clock', color: 'text-soft' },
};

function CorrectnessMark({ correctness }: { correctness: Correctness }) {
  const words = useMessages('learn').problem.correctness;
  const { icon, color } = marks[correctness];
  return (
    <p className={`flex items-center gap-2 font-semibold ${color}`}>
      <Icon name={icon} />
      {words[correctness]}
    </p>
  );
}
