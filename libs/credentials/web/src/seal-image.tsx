import { Notice, useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import { usePutImage } from './use-put-image';

type Props = { path: string; label: string; alt: string; url: string | null; none: string; onSaved: () => void };

/** A picture that stands on constancias: as it is now, and another in its place. */
export function SealImage({ path, label, alt, url, none, onSaved }: Props) {
  const words = useMessages('constancias').seal;
  const id = useId();
  const { state, send } = usePutImage(onSaved);
  return (
    <div className="grid gap-2">
      {url ? <img src={url} alt={alt} className="max-h-32 w-fit max-w-full border border-hair bg-white p-2" /> : <p className="text-soft">{none}</p>}
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="file"
        className="input"
        accept="image/png,image/jpeg"
        aria-describedby={`${id}-limits`}
        onClick={({ currentTarget }) => (currentTarget.value = '')}
        onChange={({ target }) => target.files?.[0] && void send(path, target.files[0])}
      />
      <p id={`${id}-limits`} className="text-sm text-soft">
        {words.limits}
      </p>
      {state.phase === 'sending' && <p role="status">{words.sending}</p>}
      {state.phase === 'saved' && <Notice tone="good" live="polite" title={words.saved} />}
      {state.phase === 'refused' && <Notice tone="bad" live="assertive" title={words.refused[state.reason] ?? words.notSent} />}
      {state.phase === 'not-sent' && <Notice tone="bad" live="assertive" title={words.notSent} />}
    </div>
  );
}
