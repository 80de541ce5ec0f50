import { AnnotationInput } from './annotation-input';
import { ChemicalInput } from './chemical-input';
import { ChoiceTextInput } from './choice-text-input';
import { CircuitInput } from './circuit-input';
import { DragDropInput } from './drag-drop-input';
import { FormulaInput } from './formula-input';
import { ImageInput } from './image-input';
import type { InputProps } from './input-props';
import { LongTextInput } from './long-text-input';
import { ScriptInput } from './script-input';
import { TextInput } from './text-input';

export type SpecialProps = InputProps & { frameUrl: string | null };

/** The kinds that most problems do without: they come in a file of their own, once a problem needs one. */
export function SpecialInput({ frameUrl, ...props }: SpecialProps) {
  const { kind, face } = props.response;
  if (face?.__typename === 'ImageFace') return <ImageInput {...props} face={face} />;
  if (face?.__typename === 'ChoiceTextFace') return <ChoiceTextInput {...props} face={face} />;
  if (face?.__typename === 'DragDropFace') return <DragDropInput {...props} face={face} />;
  if (face?.__typename === 'AnnotationFace') return <AnnotationInput {...props} face={face} />;
  if (face?.__typename === 'ScriptFace') return <ScriptInput {...props} face={face} frameUrl={frameUrl} />;
  if (face?.__typename === 'CircuitFace') return <CircuitInput {...props} face={face} />;
  if (kind === 'FORMULA') return <FormulaInput {...props} />;
  if (kind === 'CHEMICAL') return <ChemicalInput {...props} />;
  return kind === 'LONG_TEXT' ? <LongTextInput {...props} /> : <TextInput {...props} />;
}
