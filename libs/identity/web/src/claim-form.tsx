import { ClaimAdministratorDocument, type ClaimAdministratorMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { FormFailure } from './form-failure';

export function ClaimForm() {
  const words = useMessages('account').claim;
  const [code, setCode] = useState('');
  const [outcome, setOutcome] = useState<ClaimAdministratorMutation['claimAdministrator'] | null>(null);
  const claim = useCommand(ClaimAdministratorDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await claim.run({ input: { code: code.trim() } });
    if (answer) setOutcome(answer.claimAdministrator);
  };
  if (outcome?.__typename === 'AdministratorClaimed')
    return (
      <Notice tone="good" live="polite" title={words.doneTitle}>
        <p>{words.done}</p>
        <ButtonLink to="/perfil" className="justify-self-start">
          {words.toProfile}
        </ButtonLink>
      </Notice>
    );
  const left = outcome?.triesLeft;
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      <p>{words.what}</p>
      <TextField label={words.code} value={code} onChange={(event) => setCode(event.target.value)} autoComplete="off" required error={outcome ? `${words.wrong} ${typeof left === 'number' ? words.triesLeft(left) : ''}`.trim() : null} />
      <FormFailure failure={claim.failure} />
      <Button type="submit" disabled={claim.busy} className="justify-self-start">
        {words.button}
      </Button>
    </form>
  );
}
