import { chemicalParts } from './chemical-parts';
import type { InputProps } from './input-props';
import { Preview } from './preview';
import { TextInput } from './text-input';

/** A chemical equation in plain keys, with what it will be read as. */
export function ChemicalInput(props: InputProps) {
  const typed = props.values[0] ?? '';
  return (
    <div className="grid gap-2">
      <TextInput {...props} />
      {typed.trim() !== '' && (
        <Preview>
          {chemicalParts(typed).map(({ text, place }, at) => (place === 'sub' ? <sub key={at}>{text}</sub> : place === 'sup' ? <sup key={at}>{text}</sup> : <span key={at}>{text}</span>))}
        </Preview>
      )}
    </div>
  );
}
