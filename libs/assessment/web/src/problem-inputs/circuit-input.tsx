import { Notice, useMessages } from '@amoxtli/ui/web';
import type { InputProps } from './input-props';
import { QuestionGroup } from './question';

/** A circuit to be drawn. The drawing table itself is not here yet: the problem is shown, and said to wait for it. */
export function CircuitInput(props: InputProps) {
  const words = useMessages('learn').problem.circuit;
  return (
    <QuestionGroup {...props}>
      <Notice tone="warn" title={words.title}>
        <p>{words.what}</p>
      </Notice>
    </QuestionGroup>
  );
}
