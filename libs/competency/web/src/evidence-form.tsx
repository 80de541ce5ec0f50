import { EvidenceFormFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import type { FormEvent, ReactNode } from 'react';
import { HandIn } from './evidence-hand-in';
import { ContextFields, KindField, PriorFields, WordsFields } from './evidence-fields';
import { type Piece, draftOf, emptyDraft } from './evidence-draft';
import { type Said, useEvidenceActs } from './use-evidence-acts';
import { useEvidenceDraft } from './use-evidence-draft';

type Props = {
  piece: Piece;
  /** Null while it has never been saved; then its kind can still be chosen, and starts as `kind`. */
  evidence: FragmentType<typeof EvidenceFormFragmentDoc> | null;
  kind?: 'SUBMITTED' | 'PRIOR';
  waiting?: boolean;
  /** How many files go with it. */
  files?: number;
  onSaid: (said: Said) => void;
  children: ReactNode;
};

/** A piece of evidence as its teacher writes it. Enter saves nothing by accident: handing in is a button of its own. */
export function EvidenceForm({ piece, evidence: ref, kind = 'SUBMITTED', waiting = false, files = 0, onSaid, children }: Props) {
  const evidence = readFragment(EvidenceFormFragmentDoc, ref);
  const words = useMessages('competency').editor;
  const { draft, change, left, recover, discard } = useEvidenceDraft(piece, () => (evidence ? draftOf(evidence) : emptyDraft(kind)));
  const acts = useEvidenceActs(piece, onSaid);
  const problemOf = (field: string) => {
    const found = acts.problems.find((problem) => problem.field === field);
    return found ? (words.problems[`${field}.${found.code}`] ?? words.problems[found.code] ?? words.problems['other'] ?? null) : null;
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void acts.save(draft);
  };
  const parts = { draft, change, problemOf };
  return (
    <form onSubmit={save} className="grid max-w-2xl gap-5" noValidate>
      {left && (
        <Notice tone="warn" live="polite" title={words.unsent}>
          <p>{words.unsentWhat}</p>
          <p className="flex flex-wrap gap-3">
            <Button onClick={() => recover(evidence ? draft.kind : left.kind)}>{words.recover}</Button>
            <Button quiet onClick={discard}>
              {words.discard}
            </Button>
          </p>
        </Notice>
      )}
      <Notice tone="info">
        <p>{words.pupils}</p>
      </Notice>
      {!evidence && <KindField {...parts} />}
      <WordsFields {...parts} />
      {draft.kind === 'PRIOR' ? <PriorFields {...parts} /> : <ContextFields {...parts} />}
      {children}
      <section className="grid gap-1 border-l-4 border-second pl-3">
        <h2 className="text-lg">{words.submitTitle}</h2>
        <p>{words.submitWhat}</p>
        {waiting && <p role="status">{words.waiting}</p>}
      </section>
      {acts.problems.length > 0 && <Notice tone="bad" live="assertive" title={words.invalid(acts.problems.length)} />}
      <Failure failure={acts.failure} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" quiet disabled={acts.busy}>
          {words.save}
        </Button>
        <HandIn draft={draft} files={files} busy={acts.busy} waiting={waiting} onYes={() => void acts.submit(draft)} />
      </div>
    </form>
  );
}

function Failure({ failure }: { failure: ReturnType<typeof useEvidenceActs>['failure'] }) {
  const words = useMessages('shell').failures;
  if (!failure) return null;
  return (
    <Notice tone="bad" live="assertive" title={words[failure].title}>
      <p>{words[failure].what}</p>
    </Notice>
  );
}
