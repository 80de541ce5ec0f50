import { TextField, useMessages } from '@amoxtli/ui/web';

type Props = { masked: string | null; value: string; onChange: (event: { target: { value: string } }) => void; forget: boolean; onForget: (forget: boolean) => void; error: string | null };

/** Why it is asked and how it is kept stand before the field. The one that is kept is never in it: only its ends are shown. */
export function CurpField({ masked, value, onChange, forget, onForget, error }: Props) {
  const words = useMessages('account').teacher;
  const shell = useMessages('shell');
  return (
    <fieldset className="grid gap-3 border border-edge p-3">
      <legend className="px-1 font-semibold">{words.curp}</legend>
      <details>
        <summary className="min-h-11 content-center">{words.curpWhy}</summary>
        <ul className="grid list-disc gap-1 pl-5">
          {words.curpReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
      {masked && (
        <p>
          {words.curpKept} <span className="font-mono break-all">{masked}</span>
        </p>
      )}
      <TextField label={`${masked ? words.curpOther : words.curpYours} ${shell.optional}`} hint={words.curpHint} value={value} onChange={onChange} error={error} disabled={forget} maxLength={24} autoCapitalize="characters" autoComplete="off" spellCheck={false} />
      {masked && (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" checked={forget} onChange={({ target }) => onForget(target.checked)} />
          {words.curpForget}
        </label>
      )}
    </fieldset>
  );
}
