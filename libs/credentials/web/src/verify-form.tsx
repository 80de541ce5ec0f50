import { Button, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';

export function VerifyForm({ folio, onVerify }: { folio: string; onVerify: (folio: string) => void }) {
  const words = useMessages('public').verify;
  const [typed, setTyped] = useState(folio);
  const [empty, setEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const clean = typed.trim();
    setEmpty(!clean);
    if (clean) onVerify(clean);
  };
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-3">
      <TextField label={words.folio} error={empty ? words.folioEmpty : null} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" spellCheck={false} maxLength={60} />
      <Button type="submit" className="justify-self-start">
        {words.button}
      </Button>
    </form>
  );
}
