import { parseMath, toTex } from '@amoxtli/content/domain';
import { Tex } from '@amoxtli/ui/web';
import { useState } from 'react';
import type { InputProps } from './input-props';
import { MathKeypad } from './math-keypad';
import { Preview } from './preview';
import { TextInput } from './text-input';

/** A formula in plain keys, drawn as it will be read while it is typed. What cannot be read yet is not called wrong: it may be half done. */
export function FormulaInput(props: InputProps) {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const typed = props.values[0] ?? '';
  const read = typed.trim() === '' ? null : parseMath(typed, { caseSensitive: true });
  return (
    <div className="grid gap-2">
      <TextInput {...props} fieldRef={setField} />
      {!props.disabled && <MathKeypad field={field} onType={(text) => props.onChange([text])} />}
      {read?.ok && (
        <Preview>
          <Tex source={toTex(read.tree)} />
        </Preview>
      )}
    </div>
  );
}
