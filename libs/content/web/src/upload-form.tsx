import { StartImportDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useId, useState } from 'react';
import { type UploadState, useUpload } from './use-upload';

export function UploadForm({ onStarted }: { onStarted: (jobId: string) => void }) {
  const id = useId();
  const words = useMessages('admin').import;
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = useCommand(StartImportDocument);
  const importUpload = async (uploadId: string, fileName: string) => {
    const answer = await start.run({ input: { uploadId, fileName } });
    if (!answer) return setProblem(words.stopped);
    if (answer.startImport.__typename === 'NotAnArchive') return setProblem(`${words.notArchive} ${answer.startImport.message}`);
    onStarted(answer.startImport.job.id);
  };
  const upload = useUpload(importUpload);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setProblem(words.choose);
    setProblem(null);
    void upload.begin(file);
  };
  const working = upload.state.phase === 'uploading' || upload.state.phase === 'paused';
  return (
    <form onSubmit={submit} className="card grid max-w-2xl gap-4 p-4">
      <label htmlFor={id} className="font-semibold">
        {words.file}
      </label>
      <input id={id} type="file" accept=".gz,.tgz,.tar,application/gzip" className="input" disabled={working} aria-describedby={problem ? `${id}-problem` : undefined} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      {!problem && <UploadStatus state={upload.state} />}
      {problem && (
        <div id={`${id}-problem`}>
          <Notice tone="bad" live="assertive" title={problem} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {upload.state.phase === 'uploading' && (
          <Button quiet onClick={() => void upload.pause()}>
            {words.pause}
          </Button>
        )}
        {(upload.state.phase === 'paused' || upload.state.phase === 'stopped') && <Button onClick={upload.resume}>{words.resume}</Button>}
        {!working && (
          <Button type="submit" disabled={start.busy}>
            {words.start}
          </Button>
        )}
      </div>
    </form>
  );
}

function UploadStatus({ state }: { state: UploadState }) {
  const words = useMessages('admin').import;
  const format = useFormat();
  if (state.phase === 'idle') return null;
  if (state.phase === 'refused') return <Notice tone="bad" live="assertive" title={words.refused} />;
  if (state.phase === 'done') return <Notice tone="good" live="polite" title={words.uploaded} />;
  const label = words.uploading(format.percent(Math.floor(state.fraction * 100) / 100));
  return (
    <div className="grid gap-1">
      <p>{label}</p>
      <progress className="bar" max={1} value={state.fraction} aria-label={label} />
      {state.phase === 'stopped' && <Notice tone="warn" live="assertive" title={words.stopped} />}
    </div>
  );
}
