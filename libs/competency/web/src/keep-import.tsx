import { Button, Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type Brought, bringFramework } from './bring-framework';

type Fault = Extract<Brought, { kind: 'faulty' }>['faults'][number];

const MOST_BYTES = 4 * 1024 * 1024;

const weigh = (text: string) => new TextEncoder().encode(text).length;

/** Brings a framework in as a draft, from a file or from what is pasted; what is wrong is told line by line and the text stays. */
export function ImportFrameworkForm({ onKept }: { onKept: () => void }) {
  const words = useMessages('keeping').frameworks;
  const format = useFormat();
  const [sending, setSending] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Brought | null>(null);
  const [lost, setLost] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(null);
    if (file.size > MOST_BYTES) return setProblem(words.tooLarge(format.number(Math.ceil(file.size / 1000))));
    const found = await file.text().catch(() => null);
    setProblem(found === null ? words.unreadable : null);
    if (found !== null) setText(found);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome(null);
    const bytes = weigh(text);
    const wrong = text.trim() === '' ? words.empty : bytes > MOST_BYTES ? words.tooLarge(format.number(Math.ceil(bytes / 1000))) : null;
    setProblem(wrong);
    if (wrong) return;
    setSending(true);
    const answer = await bringFramework(text);
    setSending(false);
    setLost(answer === null);
    setOutcome(answer);
    if (answer?.kind !== 'kept') return;
    setText('');
    onKept();
  };
  return (
    <form className="card grid max-w-3xl gap-4 p-4" aria-label={words.bring} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.bring}</h2>
      <FileField onFile={(file) => void read(file)} />
      <TextArea value={text} problem={problem} onChange={setText} />
      <Said outcome={outcome} />
      {lost && <Notice tone="bad" live="assertive" title={words.failed} />}
      <Button type="submit" className="justify-self-start" disabled={sending}>
        {words.send}
      </Button>
    </form>
  );
}

/** The same file may be chosen again after it was corrected. */
function FileField({ onFile }: { onFile: (file: File | undefined) => void }) {
  const words = useMessages('keeping').frameworks;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {words.file}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        className="input"
        aria-describedby={`${id}-hint`}
        onClick={() => input.current && (input.current.value = '')}
        onChange={({ target }) => onFile(target.files?.[0])}
      />
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words.fileHint}
      </p>
    </div>
  );
}

function TextArea({ value, problem, onChange }: { value: string; problem: string | null; onChange: (text: string) => void }) {
  const words = useMessages('keeping').frameworks;
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {words.text}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words.textHint}
      </p>
      <textarea id={id} className="input min-h-48 font-mono text-sm" spellCheck={false} aria-invalid={!!problem} aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`} value={value} onChange={({ target }) => onChange(target.value)} />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="font-semibold text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}

function Said({ outcome }: { outcome: Brought | null }) {
  const words = useMessages('keeping').frameworks;
  const local = useLocalized();
  switch (outcome?.kind) {
    case 'kept':
      return <Notice tone="good" live="polite" title={words.kept(local(outcome.title))} />;
    case 'published-already':
      return <Notice tone="bad" live="assertive" title={words.inUse(outcome.key)} />;
    case 'faulty':
      return (
        <Notice tone="bad" live="assertive" title={words.faulty(outcome.faults.length)}>
          <ol className="grid max-h-96 gap-2 overflow-y-auto" aria-label={words.faulty(outcome.faults.length)} tabIndex={0}>
            {outcome.faults.map((fault, at) => (
              <FaultLine key={at} fault={fault} />
            ))}
          </ol>
        </Notice>
      );
    default:
      return null;
  }
}

function FaultLine({ fault: { line, path, code, subject } }: { fault: Fault }) {
  const words = useMessages('keeping').frameworks;
  const format = useFormat();
  return (
    <li>
      <strong>{line !== null ? words.line(format.number(line)) : path || words.whole}</strong>: {words.faults[code] ?? words.fault(code)} {subject && <code className="break-all">{subject}</code>}
    </li>
  );
}
