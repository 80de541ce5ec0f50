import { type ReactNode, useId } from 'react';
import type { InputProps } from './input-props';
import { ResponseDescription, ResponseLabel, joinIds } from './response-label';

type Props = Pick<InputProps, 'response' | 'runId' | 'disabled' | 'describedBy'> & { children: ReactNode };

/** The question around several fields that answer it together. */
export function QuestionGroup({ response, runId, disabled, describedBy, children }: Props) {
  const id = useId();
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-3" aria-describedby={joinIds(response.description && `${id}-what`, describedBy)}>
      <legend className="mb-1 font-semibold">
        <ResponseLabel response={response} runId={runId} />
      </legend>
      <ResponseDescription response={response} runId={runId} id={`${id}-what`} />
      {children}
    </fieldset>
  );
}
