import { fileTypes } from '@amoxtli/competency/domain';
import { EvidenceFileItemFragmentDoc, EvidenceFilesFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { Button, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { type ChangeEvent, useId, useRef } from 'react';
import type { Sending, useFileUploads } from './use-file-uploads';

type Uploads = ReturnType<typeof useFileUploads>;

const ACCEPTED = Object.values(fileTypes).flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');

/** The files of a draft: what is kept, what is on its way, and why something was not taken. */
export function EvidenceFiles({ evidence: ref, uploads }: { evidence: FragmentType<typeof EvidenceFilesFragmentDoc>; uploads: Uploads }) {
  const { files } = readFragment(EvidenceFilesFragmentDoc, ref);
  const words = useMessages('competency').files;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    uploads.send([...(target.files ?? [])]);
    target.value = '';
  };
  const { told } = uploads;
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-3">
      <h2 id={`${id}-title`} className="text-lg">
        {words.title}
      </h2>
      <div className="grid gap-1">
        <label htmlFor={id} className="font-semibold">
          {words.choose}
        </label>
        <input ref={input} id={id} type="file" multiple accept={ACCEPTED} className="input" aria-describedby={`${id}-hint`} onChange={choose} />
        <p id={`${id}-hint`} className="text-sm text-soft">
          {words.hint}
        </p>
      </div>
      {files.length === 0 && uploads.sending.length === 0 && <p>{words.none}</p>}
      <ul className="grid gap-2">
        {files.map((file) => (
          <Kept key={file.id} file={file} onRemove={(one) => void uploads.remove(one).then((gone) => gone && input.current?.focus())} />
        ))}
        {uploads.sending.map((one) => (
          <OnItsWay key={one.key} one={one} uploads={uploads} />
        ))}
      </ul>
      <div role="status">{told && told.kind !== 'removeFailed' && <p className="text-good">{words[told.kind](told.name)}</p>}</div>
      {told?.kind === 'removeFailed' && <Notice tone="bad" live="assertive" title={words.removeFailed(told.name)} />}
    </section>
  );
}

function Kept({ file: ref, onRemove }: { file: FragmentType<typeof EvidenceFileItemFragmentDoc>; onRemove: (file: { id: string; name: string }) => void }) {
  const file = readFragment(EvidenceFileItemFragmentDoc, ref);
  const words = useMessages('competency').files;
  return (
    <li className="card flex flex-wrap items-center gap-3 p-3">
      <a className="link min-w-0 flex-1 break-all" href={file.url} target="_blank" rel="noopener" aria-label={words.open(file.name)}>
        {file.name}
      </a>
      <span className="text-sm text-soft">{words.size(file.bytes)}</span>
      <Button quiet aria-label={words.removeLabel(file.name)} onClick={() => onRemove(file)}>
        {words.remove}
      </Button>
    </li>
  );
}

function OnItsWay({ one, uploads }: { one: Sending; uploads: Uploads }) {
  const words = useMessages('competency').files;
  const format = useFormat();
  if (one.refusal === null) {
    return (
      <li className="card grid gap-2 p-3">
        {one.waiting ? (
          <span className="break-all">{words.inLine(one.name)}</span>
        ) : (
          <>
            <span className="break-all">
              {words.sending(one.name)} · {format.percent(Math.round(one.fraction * 100) / 100)}
            </span>
            <progress className="bar" max={1} value={one.fraction} aria-label={words.sending(one.name)} />
          </>
        )}
        <Button quiet className="justify-self-start" aria-label={words.stopLabel(one.name)} onClick={() => uploads.drop(one.key)}>
          {words.stop}
        </Button>
      </li>
    );
  }
  return (
    <li>
      <Notice tone="bad" live="assertive" title={words.refused(one.name)}>
        <p>{words.reasons[one.refusal] ?? one.refusal}</p>
        <p className="flex flex-wrap gap-3">
          <Button quiet aria-label={words.retryLabel(one.name)} onClick={() => uploads.retry(one)}>
            {words.retry}
          </Button>
          <Button quiet aria-label={words.dropLabel(one.name)} onClick={() => uploads.drop(one.key)}>
            {words.drop}
          </Button>
        </p>
      </Notice>
    </li>
  );
}
