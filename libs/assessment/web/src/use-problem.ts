import { type ProblemStateViewFragment, ResetProblemDocument, type ResetProblemMutation, SaveAnswerDocument, type SaveAnswerMutation, SubmitAnswerDocument, type SubmitAnswerMutation, useCommand } from '@amoxtli/graphql/web';
import { uuidV7 } from '@amoxtli/platform/domain';
import { useState } from 'react';
import { type Answers, dropDraft, keepDraft, readDraft } from './drafts';

export type Phase = 'idle' | 'kept' | 'notKept' | 'saving' | 'saved' | 'sending' | 'received' | 'failed' | 'unanswered';
export type Outcome = SubmitAnswerMutation['submitAnswer'] | SaveAnswerMutation['saveAnswer'] | ResetProblemMutation['resetProblem'];

type Problem = { owner: string; blockId: string; state: ProblemStateViewFragment | null; onGraded?: () => void };

/**
 * The life of an answer on this device: typed → kept here → sent → received with a folio. Nothing typed is lost to a
 * reload or a dead line, and a retry carries the id of the first try.
 */
export function useProblem({ owner, blockId, state, onGraded }: Problem) {
  const [draft] = useState(() => readDraft(owner, blockId));
  const [answers, setAnswers] = useState<Answers>(() => draft?.answers ?? answersOf(state));
  const [submissionId, setSubmissionId] = useState(draft?.submissionId);
  const [phase, setPhase] = useState<Phase>(draft ? (draft.submissionId ? 'failed' : 'kept') : state?.status === 'SAVED' ? 'saved' : 'idle');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [changed, setChanged] = useState(draft !== null);
  const submitCommand = useCommand(SubmitAnswerDocument);
  const saveCommand = useCommand(SaveAnswerDocument);
  const resetCommand = useCommand(ResetProblemDocument);

  const change = (responseId: string, values: string[]) => {
    const next = { ...answers, [responseId]: values };
    setAnswers(next);
    setSubmissionId(undefined);
    setOutcome(null);
    setChanged(true);
    setPhase(keepDraft(owner, blockId, { answers: next }) ? 'kept' : 'notKept');
  };

  const submit = async () => {
    if (isBusy(phase)) return;
    if (inputOf(answers).length === 0) return setPhase('unanswered');
    const id = submissionId ?? uuidV7(Date.now());
    setSubmissionId(id);
    keepDraft(owner, blockId, { answers, submissionId: id });
    setPhase('sending');
    const answer = await submitCommand.run({ input: { submissionId: id, blockId, answers: inputOf(answers) } });
    settle(answer?.submitAnswer ?? null, 'received');
  };

  const save = async () => {
    if (isBusy(phase)) return;
    setPhase('saving');
    const answer = await saveCommand.run({ input: { blockId, answers: inputOf(answers) } });
    settle(answer?.saveAnswer ?? null, 'saved');
  };

  /** Starts anew: the values change, and what was typed belonged to the old ones. */
  const reset = async () => {
    if (isBusy(phase)) return;
    setPhase('saving');
    const answer = (await resetCommand.run({ input: { blockId } }))?.resetProblem ?? null;
    setOutcome(answer);
    if (answer?.__typename === 'ProblemReset') {
      dropDraft(owner, blockId);
      setAnswers({});
      setSubmissionId(undefined);
      setChanged(true);
    }
    setPhase(answer ? 'idle' : 'failed');
  };

  const settle = (answer: Outcome | null, done: Phase) => {
    setOutcome(answer);
    if (!answer) return setPhase('failed');
    const arrived = answer.__typename === 'AnswerGraded' || answer.__typename === 'AnswerSaved';
    if (arrived) dropDraft(owner, blockId);
    if (answer.__typename === 'AnswerGraded') {
      setChanged(false);
      setSubmissionId(undefined);
      onGraded?.();
    }
    setPhase(arrived ? done : 'kept');
  };

  return { answers, phase, outcome, changed, retrying: phase === 'failed' && submissionId !== undefined, change, submit, save, reset };
}

export const isBusy = (phase: Phase): boolean => phase === 'sending' || phase === 'saving';

const answersOf = (state: ProblemStateViewFragment | null): Answers => Object.fromEntries((state?.savedAnswers ?? []).map(({ responseId, values }) => [responseId, values]));

const inputOf = (answers: Answers) =>
  Object.entries(answers)
    .map(([responseId, values]) => ({ responseId, values: values.filter((value) => value.trim()) }))
    .filter(({ values }) => values.length > 0);
