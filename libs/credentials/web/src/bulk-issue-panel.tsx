import { BulkIssueProgressFragmentDoc, type BulkIssueProgressFragment, BulkIssueViewFragmentDoc, type FragmentType, ResumeBulkIssueDocument, StartBulkIssueDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, FailedFace, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';

/** The constancias that a run still owes: how many, how to have them issued, and how far that is. */
export function BulkIssuePanel({ issue: ref, onChanged }: { issue: FragmentType<typeof BulkIssueViewFragmentDoc>; onChanged: () => void }) {
  const { runId, owed, job: jobRef } = readFragment(BulkIssueViewFragmentDoc, ref);
  const job = readFragment(BulkIssueProgressFragmentDoc, jobRef);
  const words = useMessages('constancias').bulk;
  const [isUnderWay, setIsUnderWay] = useState(false);
  const command = useCommand(StartBulkIssueDocument);
  const start = async () => {
    const answer = await command.run({ input: { runId } });
    if (!answer) return;
    setIsUnderWay(answer.startBulkIssue.__typename === 'BulkIssueUnderWay');
    onChanged();
  };
  return (
    <div className="grid max-w-2xl gap-4">
      <p className="font-semibold">{words.owed(owed)}</p>
      {job && <Progress job={job} runId={runId} onResumed={onChanged} />}
      {isUnderWay && <Notice tone="warn" live="polite" title={words.underWay} />}
      {command.failure && <FailedFace failure={command.failure} />}
      {(!job || job.state === 'DONE') && owed > 0 && (
        <Button className="justify-self-start" disabled={command.busy} onClick={() => void start()}>
          {words.start}
        </Button>
      )}
    </div>
  );
}

/** Whether it moves by itself, so that the page asks again. */
export function isBulkIssueActive(ref: FragmentType<typeof BulkIssueViewFragmentDoc>): boolean {
  const job = readFragment(BulkIssueProgressFragmentDoc, readFragment(BulkIssueViewFragmentDoc, ref).job);
  return job?.state === 'QUEUED' || job?.state === 'RUNNING';
}

function Progress({ job, runId, onResumed }: { job: BulkIssueProgressFragment; runId: string; onResumed: () => void }) {
  const words = useMessages('constancias').bulk;
  const format = useFormat();
  const command = useCommand(ResumeBulkIssueDocument);
  const { state, done, total, issued } = job;
  const goOn = async () => {
    if (await command.run({ input: { runId, jobId: job.id } })) onResumed();
  };
  return (
    <Notice tone={state === 'DONE' ? 'good' : state === 'FAILED' ? 'bad' : 'info'} live={state === 'FAILED' ? 'assertive' : 'polite'} title={words.states[state]}>
      {state === 'DONE' ? (
        <p>{words.result(format.number(issued), format.number(done))}</p>
      ) : (
        <>
          <progress className="w-full" aria-label={words.label} value={done} max={Math.max(total, 1)} />
          <p>{words.progress(format.number(done), format.number(total))}</p>
        </>
      )}
      {(state === 'QUEUED' || state === 'RUNNING') && <p>{words.alone}</p>}
      {job.error && <p>{job.error}</p>}
      {job.mayResume && (
        <Button quiet className="justify-self-start" disabled={command.busy} onClick={() => void goOn()}>
          {words.resume}
        </Button>
      )}
      {command.failure && <FailedFace failure={command.failure} />}
    </Notice>
  );
}
