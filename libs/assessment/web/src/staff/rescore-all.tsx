import { type FragmentType, RescoreJobViewFragmentDoc, type RescoreJobViewFragment, RescoreProblemDocument, ResumeRescoreDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { ActForm, OnlyIfHigher } from './act-form';
import { outcomeOf } from './act-outcome';

type Props = { runId: string; blockId: string; job: FragmentType<typeof RescoreJobViewFragmentDoc> | null; onStarted: () => void };

/** Judging everybody's answers anew: how far it is, how to go on when it stopped, and how to begin. */
export function RescoreAll({ runId, blockId, job: ref, onStarted }: Props) {
  const { all: words, acts } = useMessages('teach');
  const job = readFragment(RescoreJobViewFragmentDoc, ref);
  const rescore = useCommand(RescoreProblemDocument);
  const active = job?.state === 'QUEUED' || job?.state === 'RUNNING';
  return (
    <section aria-labelledby="rescore-all" className="grid max-w-3xl gap-2">
      <h2 id="rescore-all">{words.title}</h2>
      {job && <RescoreProgress job={job} runId={runId} onResumed={onStarted} />}
      {!active && (
        <ActForm
          words={{ name: words.begin, what: words.what, sure: words.sure }}
          command={rescore}
          onSure={async (form, reason) =>
            outcomeOf((await rescore.run({ input: { blockId, reason, onlyIfHigher: form.has('onlyIfHigher') } }))?.rescoreProblem, acts, (result) => {
              onStarted();
              return result.__typename === 'RescoreUnderWay' ? words.underWay : words.states.QUEUED;
            })
          }
        >
          {() => <OnlyIfHigher />}
        </ActForm>
      )}
    </section>
  );
}

function RescoreProgress({ job, runId, onResumed }: { job: RescoreJobViewFragment; runId: string; onResumed: () => void }) {
  const { all: words, acts } = useMessages('teach');
  const format = useFormat();
  const resume = useCommand(ResumeRescoreDocument);
  const { state, done, total, raised, lowered, faulty } = job;
  const goOn = async () => {
    if (!resume.busy && (await resume.run({ input: { runId, jobId: job.id } }))) onResumed();
  };
  return (
    <Notice tone={state === 'DONE' ? 'good' : state === 'FAILED' ? 'bad' : 'info'} live={state === 'FAILED' ? 'assertive' : 'polite'} title={words.states[state]}>
      {state !== 'DONE' && (
        <>
          <progress className="w-full" aria-label={words.label} value={done} max={Math.max(total, 1)} />
          <p>{words.progress(format.number(done), format.number(total))}</p>
        </>
      )}
      {state === 'DONE' && <p>{words.result(format.number(raised), format.number(lowered), format.number(Math.max(0, done - raised - lowered - faulty)))}</p>}
      {faulty > 0 && <p>{words.faulty(format.number(faulty))}</p>}
      {job.error && <p>{job.error}</p>}
      {state === 'FAILED' && (
        <Button quiet className="justify-self-start" aria-disabled={resume.busy} onClick={() => void goOn()}>
          {words.resume}
        </Button>
      )}
      {resume.failure && <p className="font-semibold text-bad">{acts.failed}</p>}
    </Notice>
  );
}
