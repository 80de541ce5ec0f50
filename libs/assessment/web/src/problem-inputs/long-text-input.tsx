import { useId } from 'react';
import type { InputProps } from './input-props';
import { ResponseDescription, ResponseLabel, joinIds } from './response-label';

/** Several lines, such as a program or an essay. */
export function LongTextInput({ response, runId, values, disabled, invalid, describedBy, onChange }: InputProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        <ResponseLabel response={response} runId={runId} />
      </label>
      <ResponseDescription response={response} runId={runId} id={`${id}-what`} />
      <textarea
        id={id}
        className="input min-h-40 font-mono"
        spellCheck={false}
        maxLength={30_000}
        disabled={disabled}
        aria-invalid={invalid}
        aria-describedby={joinIds(response.description && `${id}-what`, describedBy)}
        value={values[0] ?? ''}
        onChange={({ target }) => onChange([target.value])}
      />
    </div>
  );
}
