import { SelectField, TextAreaField, TextField, classes, useFormat, useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import { type Draft, ownForms } from './evidence-draft';

type Part = { draft: Draft; change: (changed: Partial<Draft>) => void; problemOf: (field: string) => string | null };

const LONGEST_TEXT = 20_000;

/** Work of one's own or a certificate from elsewhere. */
export function KindField({ draft, change }: Part) {
  const words = useMessages('competency');
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{words.editor.kind}</legend>
      {['SUBMITTED', 'PRIOR'].map((kind) => (
        <label key={kind} className={classes('flex cursor-pointer gap-3 border p-3', draft.kind === kind ? 'border-accent bg-sunken' : 'border-edge bg-surface')}>
          <input type="radio" className="mt-1" name={id} checked={draft.kind === kind} onChange={() => change({ kind })} aria-describedby={`${id}-${kind}`} aria-label={words.kinds[kind]} />
          <span>
            <span className="block font-semibold">{words.kinds[kind]}</span>
            <span id={`${id}-${kind}`} className="text-soft">
              {words.editor.kindWhat[kind]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function WordsFields({ draft, change, problemOf }: Part) {
  const all = useMessages('competency');
  const words = all.editor;
  const optional = useMessages('shell').optional;
  const format = useFormat();
  return (
    <>
      {draft.kind !== 'PRIOR' && (
        <SelectField label={words.form} value={draft.form} onChange={({ target }) => change({ form: target.value })}>
          {ownForms.map((form) => (
            <option key={form} value={form}>
              {all.forms[form]}
            </option>
          ))}
        </SelectField>
      )}
      <TextField label={words.title} hint={words.titleHint} value={draft.title} onChange={({ target }) => change({ title: target.value })} error={problemOf('title')} maxLength={120} autoComplete="off" required />
      <div>
        <TextAreaField className="min-h-48" label={`${words.text} ${optional}`} hint={words.textHint} value={draft.text} onChange={({ target }) => change({ text: target.value })} error={problemOf('text')} maxLength={LONGEST_TEXT} />
        <p className="text-sm text-soft">{words.count(format.number(draft.text.length), format.number(LONGEST_TEXT))}</p>
      </div>
      <TextAreaField className="min-h-24" label={`${words.links} ${optional}`} hint={words.linksHint} value={draft.links} onChange={({ target }) => change({ links: target.value })} error={problemOf('links')} inputMode="url" autoCapitalize="none" spellCheck={false} />
    </>
  );
}

/** With which class it was done; nobody in it is named. */
export function ContextFields({ draft, change, problemOf }: Part) {
  const words = useMessages('competency').editor;
  const optional = useMessages('shell').optional;
  const field = (name: 'level' | 'grade' | 'subject' | 'learners' | 'when') => ({ label: words[name], value: draft[name], onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }), error: problemOf(name), maxLength: 80, autoComplete: 'off' });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lg font-semibold">
        {words.context} {optional}
      </legend>
      <TextField {...field('level')} hint={words.levelHint} />
      <TextField {...field('grade')} />
      <TextField {...field('subject')} />
      <TextField {...field('learners')} inputMode="numeric" />
      <TextField {...field('when')} hint={words.whenHint} />
    </fieldset>
  );
}

export function PriorFields({ draft, change, problemOf }: Part) {
  const words = useMessages('competency').editor;
  const optional = useMessages('shell').optional;
  const field = (name: 'issuer' | 'hours' | 'year') => ({ value: draft[name], onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }), error: problemOf(name), autoComplete: 'off' });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lg font-semibold">{words.prior}</legend>
      <p className="text-sm text-soft">{words.priorHint}</p>
      <TextField {...field('issuer')} label={words.issuer} maxLength={120} required />
      <TextField {...field('hours')} label={`${words.hours} ${optional}`} inputMode="numeric" />
      <TextField {...field('year')} label={`${words.year} ${optional}`} inputMode="numeric" />
    </fieldset>
  );
}
