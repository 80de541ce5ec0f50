import { EvidenceStartFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EvidenceForm } from './evidence-form';
import { TaskAndRubric } from './task-and-rubric';
import { forgetPieceId, newPieceId } from './unsent-text';
import type { Said } from './use-evidence-acts';

type Props = { page: FragmentType<typeof EvidenceStartFragmentDoc>; taskId: string | null; kind: 'SUBMITTED' | 'PRIOR'; owner: string };

/** A piece that nobody has saved yet; once it is, it has an address of its own. */
export function NewEvidence({ page: ref, taskId, kind, owner }: Props) {
  const { competency, rubric, tasks } = readFragment(EvidenceStartFragmentDoc, ref);
  const words = useMessages('competency').editor;
  const navigate = useNavigate();
  const task = tasks.find(({ id }) => id === taskId) ?? null;
  const place = { owner, id: `nueva:${competency.key}:${task?.id ?? ''}:${kind}` };
  const [id] = useState(() => newPieceId(place));
  const onSaid = (said: Said) => {
    forgetPieceId(place);
    void navigate(`/evidencias/${id}`, { replace: true, state: { said } });
  };
  return (
    <div className="grid gap-6">
      <TaskAndRubric task={task} rubric={rubric} />
      <EvidenceForm piece={{ owner, id, competency: competency.key, taskId: task?.id ?? null }} evidence={null} kind={kind} onSaid={onSaid}>
        <p className="text-soft">{words.filesLater}</p>
      </EvidenceForm>
    </div>
  );
}
