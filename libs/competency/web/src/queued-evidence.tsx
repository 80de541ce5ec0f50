import { ClaimEvidenceDocument, type FragmentType, QueuedEvidenceItemFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, Tag, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';

/** One piece that waits; taking it opens the bench. */
export function QueuedEvidence({ evidence: ref }: { evidence: FragmentType<typeof QueuedEvidenceItemFragmentDoc> }) {
  const { id, title, round, appealed, mine, submittedAt, competency } = readFragment(QueuedEvidenceItemFragmentDoc, ref);
  const words = useMessages('assess').queue;
  const format = useFormat();
  const local = useLocalized();
  const navigate = useNavigate();
  const claiming = useCommand(ClaimEvidenceDocument);
  const [taken, setTaken] = useState(false);
  const open = async () => {
    const answer = await claiming.run({ input: { id } });
    setTaken(answer?.claimEvidence.__typename === 'EvidenceTaken');
    if (answer?.claimEvidence.__typename === 'EvidenceClaimed') void navigate(`/evaluar/${id}`);
  };
  return (
    <li className="card grid gap-2 p-4">
      <h2 className="text-lg">{title}</h2>
      <p className="text-soft">
        {competency.code} · {local(competency.name)}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{words.round[round] ?? words.roundMore(format.number(round))}</Tag>
        {appealed && <Tag>{words.appealed}</Tag>}
        {mine && <Tag>{words.mine}</Tag>}
        <span className="text-sm text-soft">{words.since(format.date(submittedAt))}</span>
      </p>
      {taken && <Notice tone="warn" live="polite" title={words.taken} />}
      {claiming.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      <Button className="justify-self-start" disabled={claiming.busy} aria-label={`${mine ? words.goOn : words.take}: ${title}`} onClick={() => void open()}>
        {mine ? words.goOn : words.take}
      </Button>
    </li>
  );
}
