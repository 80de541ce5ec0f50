import { SaveEvidenceDocument, SubmitEvidenceDocument, useCommand } from '@amoxtli/graphql/web';
import { useState } from 'react';
import { type Draft, type Piece, numberProblems, toInput } from './evidence-draft';
import { forgetSaved } from './unsent-text';

/** What came of an act, told once on the page that remains. */
export type Said = 'saved' | 'submitted' | 'submit-failed' | 'NothingShown' | 'NoRubricYet' | 'NotInYourHands' | 'appealed' | 'withdrawn';
type Problem = { field: string; code: string };

/** Saving and handing in, which saves first. What does not fit stays with the form; the rest is told by `onSaid`. */
export function useEvidenceActs(piece: Piece, onSaid: (said: Said) => void) {
  const saving = useCommand(SaveEvidenceDocument);
  const submitting = useCommand(SubmitEvidenceDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const keep = async (draft: Draft): Promise<'saved' | 'NotInYourHands' | null> => {
    const wrong = numberProblems(draft);
    setProblems(wrong);
    if (wrong.length > 0) return null;
    const answer = (await saving.run({ input: toInput(draft, piece) }))?.saveEvidence;
    if (answer?.__typename === 'InvalidFields') setProblems(answer.fields);
    if (answer?.__typename === 'NotInYourHands') return 'NotInYourHands';
    if (answer?.__typename !== 'EvidenceSaved') return null;
    forgetSaved(piece, draft);
    return 'saved';
  };
  const save = async (draft: Draft) => {
    const said = await keep(draft);
    if (said) onSaid(said);
  };
  const submit = async (draft: Draft) => {
    const kept = await keep(draft);
    if (kept !== 'saved') return kept && onSaid(kept);
    const answer = (await submitting.run({ input: { id: piece.id } }))?.submitEvidence.__typename ?? 'submit-failed';
    onSaid(answer === 'EvidenceSaved' ? 'submitted' : answer);
  };
  return { save, submit, problems, busy: saving.busy || submitting.busy, failure: saving.failure };
}
