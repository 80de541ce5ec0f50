import { plainText } from '@amoxtli/platform/domain';
import { useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import type { InputProps } from './input-props';
import { ResponseDescription, ResponseLabel, joinIds } from './response-label';

/** One from a drop-down list. */
export function OptionInput({ response, runId, values, disabled, invalid, describedBy, onChange }: InputProps) {
  const id = useId();
  const words = useMessages('learn').problem;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        <ResponseLabel response={response} runId={runId} />
      </label>
      <ResponseDescription response={response} runId={runId} id={`${id}-what`} />
      <select id={id} className="input max-w-md" disabled={disabled} aria-invalid={invalid} aria-describedby={joinIds(response.description && `${id}-what`, describedBy)} value={values[0] ?? ''} onChange={(event) => onChange(event.target.value ? [event.target.value] : [])}>
        <option value="">{words.choose}</option>
        {response.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {plainText(choice.content)}
          </option>
        ))}
      </select>
    </div>
  );
}
