import { type Ref, useId } from 'react';
import type { InputProps } from './input-props';
import { ResponseDescription, ResponseLabel, joinIds } from './response-label';

/** A line of text; the words after it (a unit, say) are read with it. */
export function TextInput({ response, runId, values, disabled, invalid, describedBy, onChange, fieldRef }: InputProps & { fieldRef?: Ref<HTMLInputElement> }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        <ResponseLabel response={response} runId={runId} />
      </label>
      <ResponseDescription response={response} runId={runId} id={`${id}-what`} />
      <div className="flex items-center gap-2">
        <input
          id={id}
          ref={fieldRef}
          type="text"
          className="input max-w-md"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={2000}
          disabled={disabled}
          aria-invalid={invalid}
          aria-describedby={joinIds(response.description && `${id}-what`, response.trailingText && `${id}-after`, describedBy)}
          value={values[0] ?? ''}
          onChange={(event) => onChange([event.target.value])}
        />
        {response.trailingText && <span id={`${id}-after`}>{response.trailingText}</span>}
      </div>
    </div>
  );
}
