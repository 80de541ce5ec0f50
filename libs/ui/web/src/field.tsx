import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { classes } from './classes';
import { useMessages } from './i18n/messages';

type FieldProps = { label: ReactNode; hint?: ReactNode; error?: string | null };

/** A labelled text input; hint and error are read with it. */
export function TextField({ label, hint, error, className, ...input }: FieldProps & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className={classes('grid gap-1', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input id={id} className="input" aria-invalid={!!error} aria-describedby={describedBy(id, hint, error)} {...input} />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

/** Shown or hidden at will: typing a long password blind on a phone keeps people out. */
export function PasswordField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  const id = useId();
  const words = useMessages('shell');
  const [shown, setShown] = useState(false);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input id={id} className="input" aria-invalid={!!error} aria-describedby={describedBy(id, hint, error)} {...input} type={shown ? 'text' : 'password'} />
        <button type="button" className="button button-quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {words.showPassword}
        </button>
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

export function SelectField({ label, hint, error, children, ...select }: FieldProps & ComponentProps<'select'>) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select id={id} className="input" aria-invalid={!!error} aria-describedby={describedBy(id, hint, error)} {...select}>
        {children}
      </select>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

/** Several lines of text; hint and error are read with it. */
export function TextAreaField({ label, hint, error, className, ...area }: FieldProps & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea id={id} className={classes('input', className)} aria-invalid={!!error} aria-describedby={describedBy(id, hint, error)} {...area} />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-bad">
          {error}
        </p>
      )}
    </>
  );
}

const describedBy = (id: string, hint: ReactNode, error?: string | null) => [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
