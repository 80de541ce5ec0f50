import { EvidenceDeskFragmentDoc, type EvidenceDeskFragment, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef, useState } from 'react';
import { AppealForm } from './appeal-form';
import { EvidenceFiles } from './evidence-files';
import { EvidenceForm } from './evidence-form';
import { EvidenceReading } from './evidence-reading';
import { JudgementsView } from './judgements-view';
import { PeerInvitations } from './peer-invitations';
import { PeerReviews } from './peer-reviews';
import { SelfRatingView } from './self-rating-view';
import { TaskAndRubric } from './task-and-rubric';
import { type Spot, readUnsent } from './unsent-text';
import type { Said } from './use-evidence-acts';
import { useFileUploads } from './use-file-uploads';
import { WithdrawEvidence } from './withdraw-evidence';

/** A piece of one's own: to write while it is in hand, to read after; what was said of it, and what can be done about it. */
export function EvidenceDesk({ evidence: ref, owner, saidBefore }: { evidence: FragmentType<typeof EvidenceDeskFragmentDoc>; owner: string; saidBefore: string | null }) {
  const evidence = readFragment(EvidenceDeskFragmentDoc, ref);
  const words = useMessages('competency');
  const [said, setSaid] = useState<{ what: string; times: number } | null>(null);
  const onSaid = (what: Said) => setSaid((before) => ({ what, times: (before?.times ?? 0) + 1 }));
  const { id, state, kind } = evidence;
  const isInHand = (state === 'DRAFT' || state === 'RETURNED') && kind !== 'AUTOMATIC';
  return (
    <div className="grid gap-6">
      {!said && saidBefore && isStill(saidBefore, state) && <SaidNotice what={saidBefore} />}
      {said && !isInHand && <SaidNotice key={said.times} what={said.what} focus />}
      {kind === 'SELF' ? <SelfRatingView evidence={evidence} /> : <HandedIn evidence={evidence} />}
      {isInHand ? <Editor evidence={evidence} owner={owner} said={said} onSaid={onSaid} /> : kind !== 'SELF' && <EvidenceReading evidence={evidence} />}
      {!isInHand && <UnsentLeft owner={owner} id={id} />}
      <JudgementsView evidence={evidence} />
      {evidence.appeal && (
        <Notice title={words.appeal.asked}>
          <p className="break-words whitespace-pre-wrap">{evidence.appeal}</p>
        </Notice>
      )}
      <PeerReviews evidence={evidence} />
      <PeerInvitations evidence={evidence} />
      {evidence.mayAppeal && <AppealForm id={id} onSaid={onSaid} />}
      {kind !== 'AUTOMATIC' && state !== 'WITHDRAWN' && <WithdrawEvidence id={id} onSaid={onSaid} />}
    </div>
  );
}

function HandedIn({ evidence }: { evidence: EvidenceDeskFragment }) {
  return (
    <>
      <div className="max-w-3xl empty:hidden">
        <StateNotice evidence={evidence} />
      </div>
      <TaskAndRubric task={evidence.task} rubric={evidence.rubric} />
    </>
  );
}

/** What the page before said is of that moment; a browser keeps it with the address and brings it back when all has changed. */
const isStill = (what: string, state: EvidenceDeskFragment['state']) => state === (what === 'submitted' ? 'SUBMITTED' : 'DRAFT');

function Editor({ evidence, owner, said, onSaid }: { evidence: EvidenceDeskFragment; owner: string; said: { what: string; times: number } | null; onSaid: (said: Said) => void }) {
  const uploads = useFileUploads(evidence.id);
  const { id, competency, task, files } = evidence;
  return (
    <EvidenceForm piece={{ owner, id, competency: competency.key, taskId: task?.id ?? null }} evidence={evidence} waiting={uploads.busy} files={files.length} onSaid={onSaid}>
      <EvidenceFiles evidence={evidence} uploads={uploads} />
      {said && <SaidNotice key={said.times} what={said.what} />}
    </EvidenceForm>
  );
}

/** Announced; when what was pressed is gone from the page, the focus comes here. */
function SaidNotice({ what, focus = false }: { what: string; focus?: boolean }) {
  const words = useMessages('competency').said[what];
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) place.current?.focus();
  }, [focus]);
  if (!words) return null;
  return (
    <div ref={place} tabIndex={-1} className="max-w-3xl">
      <Notice tone={words.tone} live={words.tone === 'bad' ? 'assertive' : 'polite'} title={words.title}>
        <p>{words.what}</p>
      </Notice>
    </div>
  );
}

function StateNotice({ evidence: { state, score, submittedAt, decidedAt, version, judgements } }: { evidence: EvidenceDeskFragment }) {
  const words = useMessages('competency').work;
  const format = useFormat();
  switch (state) {
    case 'SUBMITTED':
      return (
        <Notice tone="warn" title={words.inReview}>
          <p>{words.inReviewWhat(submittedAt ? format.date(submittedAt) : '')}</p>
        </Notice>
      );
    case 'RETURNED':
      return (
        <Notice tone="warn" title={words.returned}>
          <p className="break-words whitespace-pre-wrap">{judgements.filter((one) => one.version === version && one.decision === 'RETURNED').at(-1)?.reason}</p>
          <p>{words.returnedWhat}</p>
        </Notice>
      );
    case 'DECIDED':
      return (
        <Notice tone="info" title={score === null ? undefined : words.decided(format.percent(score))}>
          {decidedAt && <p>{words.decidedOn(format.date(decidedAt))}</p>}
        </Notice>
      );
    case 'WITHDRAWN':
      return <Notice title={words.withdrawn} />;
    case 'DRAFT':
      return null;
  }
}

/** What was typed when somebody handed it in elsewhere is not thrown away. */
function UnsentLeft(spot: Spot) {
  const words = useMessages('competency').editor;
  const [left] = useState(() => readUnsent(spot));
  if (!left || !(left.text || left.title)) return null;
  return (
    <details className="max-w-2xl">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{words.unsentLeft}</summary>
      <p className="break-words whitespace-pre-wrap">{[left.title, left.text, left.links].filter(Boolean).join('\n\n')}</p>
    </details>
  );
}
