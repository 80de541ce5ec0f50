import type { Failure } from '@amoxtli/graphql/web';
import { Notice, useMessages } from '@amoxtli/ui/web';

/** Why a form did not go through; the form itself keeps what was typed, and its button is the retry. */
export function FormFailure({ failure }: { failure: Failure | null }) {
  const words = useMessages('shell').failures;
  if (!failure) return null;
  return (
    <Notice tone="bad" live="assertive" title={words[failure].title}>
      {words[failure].what}
    </Notice>
  );
}
