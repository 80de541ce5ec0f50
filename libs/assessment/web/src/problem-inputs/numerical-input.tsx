import type { InputProps } from './input-props';
import { TextInput } from './text-input';

/** Numbers are typed as text: `1/3`, `2e5` and a decimal comma are the server's to read, not the browser's. */
export function NumericalInput(props: InputProps) {
  return <TextInput {...props} />;
}
