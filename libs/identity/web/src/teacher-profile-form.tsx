import { type FragmentType, SaveTeacherProfileDocument, type SaveTeacherProfileMutation, TeacherProfileFormFragmentDoc, type TeacherProfileFormFragment, readFragment, useCommand } from '@amoxtli/graphql/web';
import { isLevel, levels, servicesOf, shifts } from '@amoxtli/identity/domain';
import { Button, Notice, SelectField, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { CurpField } from './curp-field';
import { useFieldProblems } from './field-problems';
import { FormFailure } from './form-failure';
import { states } from './states';

type Outcome = SaveTeacherProfileMutation['saveTeacherProfile'];
type Profile = TeacherProfileFormFragment['teacherProfile'];
type Props = { viewer: FragmentType<typeof TeacherProfileFormFragmentDoc>; institutions: { id: string; name: string }[] };

/** For who teaches: where, what, and the CURP if they want to give it. Only state and level are needed. */
export function TeacherProfileForm({ viewer: ref, institutions }: Props) {
  const { teacherProfile: profile } = readFragment(TeacherProfileFormFragmentDoc, ref);
  const words = useMessages('account').teacher;
  const shell = useMessages('shell');
  const [form, setForm] = useState(() => formOf(profile));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = useCommand(SaveTeacherProfileDocument);
  const problemOf = useFieldProblems(outcome?.__typename === 'InvalidFields' ? outcome.fields : []);
  const change = (changed: Partial<typeof form>) => {
    setOutcome(null);
    setForm({ ...form, ...changed });
  };
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) => change({ [field]: event.target.value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { forgetCurp, ...texts } = form;
    const filled = Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, value.trim() || null]));
    const answer = (await save.run({ input: { ...filled, forgetCurp } }))?.saveTeacherProfile ?? null;
    setOutcome(answer);
    if (answer?.__typename === 'TeacherProfileSaved') setForm({ ...form, curp: '', forgetCurp: false });
  };
  const services = isLevel(form.level) ? servicesOf[form.level] : [];
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4" noValidate>
      <p>{words.what}</p>
      <SelectField label={words.state} value={form.state} onChange={set('state')} error={problemOf('state')} required>
        <Choices none={words.choose} all={states} />
      </SelectField>
      <SelectField label={words.level} value={form.level} onChange={({ target }) => change({ level: target.value, service: '' })} error={problemOf('level')} required>
        <Choices none={words.choose} all={levels.map((level) => [level, words.levels[level]])} />
      </SelectField>
      <SelectField label={`${words.service} ${shell.optional}`} value={form.service} onChange={set('service')} error={problemOf('service')} disabled={services.length === 0}>
        <Choices none={words.noAnswer} all={services.map((service) => [service, words.services[service] ?? service])} />
      </SelectField>
      <TextField label={`${words.subject} ${shell.optional}`} hint={words.subjectHint} value={form.subject} onChange={set('subject')} error={problemOf('subject')} maxLength={80} />
      <TextField label={`${words.cct} ${shell.optional}`} hint={words.cctHint} value={form.cct} onChange={set('cct')} error={problemOf('cct')} maxLength={16} autoCapitalize="characters" autoComplete="off" spellCheck={false} />
      <SelectField label={words.shift} hint={words.shiftHint} value={form.shift} onChange={set('shift')} error={problemOf('shift')}>
        <Choices none={words.noAnswer} all={shifts.map((shift) => [shift, words.shifts[shift]])} />
      </SelectField>
      <SelectField label={`${words.institution} ${shell.optional}`} hint={words.institutionHint} value={form.institutionId} onChange={set('institutionId')} error={problemOf('institutionId')}>
        <Choices none={words.noAnswer} all={institutions.map(({ id, name }) => [id, name])} />
      </SelectField>
      <CurpField masked={profile?.maskedCurp ?? null} value={form.curp} onChange={set('curp')} forget={form.forgetCurp} onForget={(forgetCurp) => change({ forgetCurp, curp: '' })} error={problemOf('curp')} />
      <Said outcome={outcome} />
      <FormFailure failure={save.failure} />
      <Button type="submit" disabled={save.busy} className="justify-self-start">
        {words.save}
      </Button>
      <Confirmation profile={profile} />
    </form>
  );
}

function Choices({ none, all }: { none: string; all: readonly (readonly [value: string, name: string])[] }) {
  return (
    <>
      <option value="">{none}</option>
      {all.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </>
  );
}

/** What came of it; of fields that do not fit, each says so itself, and this says where to look. */
function Said({ outcome }: { outcome: Outcome | null }) {
  const words = useMessages('account').teacher;
  const shell = useMessages('shell');
  const format = useFormat();
  switch (outcome?.__typename) {
    case 'TeacherProfileSaved':
      return (
        <>
          <Notice tone="good" live="polite" title={words.saved} />
          {outcome.warning && <Notice tone="warn" live="polite" title={words.letter(outcome.warning.expected)} />}
        </>
      );
    case 'InvalidFields':
      return <Notice tone="bad" live="assertive" title={words.notSaved(outcome.fields.length)} />;
    case 'TooManyTries':
      return <Notice tone="warn" live="assertive" title={shell.tooMany(format.deadline(outcome.retryAt))} />;
    default:
      return null;
  }
}

/** Whether the institution that is saved has confirmed; what is typed and not saved yet does not count. */
function Confirmation({ profile }: { profile: Profile }) {
  const words = useMessages('account').teacher;
  if (!profile?.institution) return null;
  const { name } = profile.institution;
  return <p className="text-sm text-soft">{profile.confirmedAt ? words.confirmed(name) : words.notConfirmed(name)}</p>;
}

const formOf = (profile: Profile) => ({
  state: profile?.state ?? '',
  level: profile?.level ?? '',
  service: profile?.service ?? '',
  subject: profile?.subject ?? '',
  cct: profile?.cct ?? '',
  shift: profile?.shift ?? '',
  institutionId: profile?.institution?.id ?? '',
  curp: '',
  forgetCurp: false,
});
