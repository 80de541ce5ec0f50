import { type FragmentType, ProfileFormFragmentDoc, type Schooling, UpdateProfileDocument, type UpdateProfileMutation, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, SelectField, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { useFieldProblems } from './field-problems';
import { FormFailure } from './form-failure';
import { states } from './states';

/** All but the name is optional, and asked for only here. */
export function ProfileForm({ viewer: ref }: { viewer: FragmentType<typeof ProfileFormFragmentDoc> }) {
  const viewer = readFragment(ProfileFormFragmentDoc, ref);
  const words = useMessages('account');
  const shell = useMessages('shell');
  const [form, setForm] = useState({
    displayName: viewer.displayName,
    locale: viewer.locale,
    state: viewer.profile.state ?? '',
    birthYear: viewer.profile.birthYear?.toString() ?? '',
    schooling: viewer.profile.schooling ?? '',
    occupation: viewer.profile.occupation ?? '',
  });
  const [wantsLetters, setWantsLetters] = useState(viewer.wantsLetters);
  const [outcome, setOutcome] = useState<UpdateProfileMutation['updateProfile'] | null>(null);
  const update = useCommand(UpdateProfileDocument);
  const problemOf = useFieldProblems(outcome?.__typename === 'InvalidFields' ? outcome.fields : []);
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) => {
    setOutcome(null);
    setForm({ ...form, [field]: event.target.value });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { displayName: form.displayName.trim(), locale: form.locale, state: form.state || null, birthYear: form.birthYear ? Number(form.birthYear) : null, schooling: isSchooling(form.schooling, words.profile.schoolings) ? form.schooling : null, occupation: form.occupation.trim() || null, wantsLetters };
    setOutcome((await update.run({ input }))?.updateProfile ?? null);
  };
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      <p>
        {words.profile.emailFixed}: <strong className="break-all">{viewer.email}</strong>
      </p>
      <TextField label={words.fields.displayName} hint={words.fields.displayNameHint} error={problemOf('displayName')} value={form.displayName} onChange={set('displayName')} autoComplete="name" required maxLength={100} />
      <SelectField label={words.profile.language} value={form.locale} onChange={set('locale')}>
        <option value="es-MX">Español</option>
        <option value="en">English</option>
      </SelectField>
      <SelectField label={`${words.profile.state} ${shell.optional}`} value={form.state} onChange={set('state')} error={problemOf('state')}>
        <option value="">{words.profile.noAnswer}</option>
        {states.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={`${words.profile.birthYear} ${shell.optional}`} error={problemOf('birthYear')} value={form.birthYear} onChange={set('birthYear')} inputMode="numeric" pattern="[0-9]{4}" maxLength={4} autoComplete="bday-year" />
      <SelectField label={`${words.profile.schooling} ${shell.optional}`} value={form.schooling} onChange={set('schooling')}>
        <option value="">{words.profile.noAnswer}</option>
        {Object.entries(words.profile.schoolings).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={`${words.profile.occupation} ${shell.optional}`} error={problemOf('occupation')} value={form.occupation} onChange={set('occupation')} maxLength={80} />
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0"
          checked={wantsLetters}
          onChange={({ target }) => {
            setOutcome(null);
            setWantsLetters(target.checked);
          }}
        />
        <span>{words.profile.letters}</span>
      </label>
      {outcome?.__typename === 'ProfileSaved' && <Notice tone="good" live="polite" title={words.profile.saved} />}
      <FormFailure failure={update.failure} />
      <Button type="submit" disabled={update.busy} className="justify-self-start">
        {shell.save}
      </Button>
    </form>
  );
}

const isSchooling = (value: string, all: Record<Schooling, string>): value is Schooling => value in all;
