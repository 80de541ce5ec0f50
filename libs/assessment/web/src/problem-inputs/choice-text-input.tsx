import { RichTextView } from '@amoxtli/content/web';
import { useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import type { FaceOf, InputProps } from './input-props';
import { QuestionGroup } from './question';

type Given = { marked: string[]; fields: Record<string, string> };

const read = (values: readonly string[]): Given => ({
  marked: values.filter((value) => !value.includes('=')),
  fields: Object.fromEntries(values.filter((value) => value.includes('=')).map((value) => [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)])),
});
const write = ({ marked, fields }: Given): string[] => [...marked, ...Object.entries(fields).flatMap(([input, text]) => (text === '' ? [] : [`${input}=${text}`]))];

/** Choices whose words hold fields; to write in a field is to mark its choice. */
export function ChoiceTextInput(props: InputProps & { face: FaceOf<'ChoiceTextFace'> }) {
  const { face, runId, values, invalid, onChange } = props;
  const name = useId();
  const words = useMessages('learn').problem;
  const given = read(values);
  const withMark = (id: string) => (face.multiple ? [...given.marked.filter((other) => other !== id), id] : [id]);
  const toggle = (id: string) => onChange(write({ ...given, marked: face.multiple && given.marked.includes(id) ? given.marked.filter((other) => other !== id) : withMark(id) }));
  const fill = (choice: string, input: string, text: string) => onChange(write({ marked: withMark(choice), fields: { ...given.fields, [input]: text } }));
  return (
    <QuestionGroup {...props}>
      {face.choices.map(({ id, parts }, index) => (
        <div key={id} className="flex min-h-11 items-center gap-3 rounded border border-transparent px-2 py-1 hover:border-edge">
          <input type={face.multiple ? 'checkbox' : 'radio'} name={name} aria-labelledby={`${name}-${id}`} checked={given.marked.includes(id)} onChange={() => toggle(id)} />
          <span className="flex min-w-0 flex-wrap items-center gap-2">
            <span className="sr-only" id={`${name}-${id}`}>
              {words.choiceNumber(index + 1)}
            </span>
            {parts.map(({ text, input }, at) =>
              input ? (
                <input key={input} type="text" inputMode="text" className="input w-32" autoComplete="off" maxLength={200} aria-label={words.fieldOfChoice(index + 1)} aria-invalid={invalid} value={given.fields[input] ?? ''} onChange={({ target }) => fill(id, input, target.value)} />
              ) : (
                <span key={at}>{text && <RichTextView tree={text} runId={runId} />}</span>
              ),
            )}
          </span>
        </div>
      ))}
    </QuestionGroup>
  );
}
