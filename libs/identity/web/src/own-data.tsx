import { useMessages } from '@amoxtli/ui/web';

/** What a person may ask of their own data. */
export function OwnData() {
  const words = useMessages('account').ownData;
  return (
    <div className="grid justify-items-start gap-3">
      <p>{words.what}</p>
      <a className="button" href="/mis-datos.json" download>
        {words.download}
      </a>
    </div>
  );
}
