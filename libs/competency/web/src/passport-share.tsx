import { Button, ButtonLink, Notice, useMessages } from '@amoxtli/ui/web';
import { useId, useState } from 'react';

/** The address of an open passport, to copy, to scan and to see. */
export function PassportShare({ url }: { url: string }) {
  const words = useMessages('passport').share;
  const id = useId();
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = `${location.origin}${url}`;
  const picture = `${url.replace(/^\/pasaporte\//, '/pasaportes/')}.svg`;
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true), () => setCopied(false));
  return (
    <section className="grid gap-3" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <label htmlFor={id} className="font-semibold">
        {words.address}
      </label>
      <input id={id} className="input font-mono" readOnly value={address} onFocus={({ target }) => target.select()} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <ButtonLink quiet to={url}>
          {words.see}
        </ButtonLink>
      </div>
      {copied !== null && <Notice tone={copied ? 'good' : 'bad'} live={copied ? 'polite' : 'assertive'} title={copied ? words.copied : words.notCopied} />}
      <img src={picture} alt={words.qr} width="200" height="200" className="bg-white p-2" />
      <p>
        <a className="link" href={picture} download="pasaporte.svg">
          {words.qrDownload}
        </a>
      </p>
    </section>
  );
}
