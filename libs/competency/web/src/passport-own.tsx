import { ClosePassportDocument, type FragmentType, PassportHolderFragmentDoc, type PassportHolderFragment, PassportCredentialFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, EmptyFace, FailedFace, Notice, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { PassportChoice } from './passport-choice';
import { PassportCredential } from './passport-credential';
import { PassportShare } from './passport-share';

const FORMATS = ['json', 'svg', 'png', 'pdf'] as const;

/** A teacher's own passport: what is on it, whether strangers see it, and how to take it along. */
export function PassportOwn({ passport: ref }: { passport: FragmentType<typeof PassportHolderFragmentDoc> }) {
  const { open, url, items } = readFragment(PassportHolderFragmentDoc, ref);
  const words = useMessages('passport');
  const titled = items.map((item) => ({ ...item, title: readFragment(PassportCredentialFragmentDoc, item).title }));
  return (
    <div className="grid max-w-3xl gap-8">
      <section className="grid gap-4">
        <Notice tone={open ? 'warn' : 'info'} live="polite" title={open ? words.open : words.closed} />
        <h2>{words.strangers.title}</h2>
        <p>{words.strangers.shown}</p>
        <p>{words.strangers.hidden}</p>
        <p>{words.strangers.close}</p>
        <PassportChoice key={items.length} open={open} items={titled} />
        {open && <ClosePassport />}
      </section>
      {open && url && <PassportShare key={url} url={url} />}
      <Credentials items={items} />
    </div>
  );
}

function ClosePassport() {
  const words = useMessages('passport').commands;
  const [asking, setAsking] = useState(false);
  const command = useCommand(ClosePassportDocument);
  if (!asking) {
    return (
      <Button quiet className="justify-self-start" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <Button disabled={command.busy} onClick={() => void command.run({})}>
        {words.sure}
      </Button>
      <Button quiet onClick={() => setAsking(false)}>
        {words.keep}
      </Button>
      {command.failure && <FailedFace failure={command.failure} />}
    </div>
  );
}

function Credentials({ items }: { items: PassportHolderFragment['items'] }) {
  const words = useMessages('passport');
  return (
    <section className="grid gap-4">
      <h2>{words.credentials.title}</h2>
      {items.length === 0 && (
        <EmptyFace title={words.credentials.none}>
          <p>{words.credentials.noneWhat}</p>
        </EmptyFace>
      )}
      {items.some(({ standing }) => standing === 'VALID') && (
        <>
          <p>{words.fileWhat}</p>
          <a className="button justify-self-start" href="/mi-pasaporte.json" download>
            {words.file}
          </a>
        </>
      )}
      {items.map((item) => (
        <PassportCredential key={item.id} credential={item}>
          <Downloads {...readFragment(PassportCredentialFragmentDoc, item)} />
        </PassportCredential>
      ))}
    </section>
  );
}

function Downloads({ code, title }: { code: string; title: string }) {
  const words = useMessages('passport').credentials;
  return (
    <ul aria-label={words.downloads(title)} className="flex flex-wrap gap-x-4">
      {FORMATS.map((form) => (
        <li key={form}>
          <a className="link inline-flex min-h-11 items-center" href={`/credenciales/${code}.${form}`} download>
            {words.formats[form]}
            <span className="sr-only"> {title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
