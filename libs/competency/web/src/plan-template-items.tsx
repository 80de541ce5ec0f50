import { Button, TextField, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type KeyboardEvent, useRef, useState } from 'react';

type Competency = { key: string; code: string; kind: string; name: { es: string; en: string } };
type Props = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void };

export function PlanTemplateCompetencies({ all, chosen, onChange }: Props & { all: readonly Competency[] }) {
  const words = useMessages('plans').many;
  const local = useLocalized();
  const turn = (key: string) => onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-2 font-semibold">{words.competencies}</legend>
      {all.map(
        ({ key, code, kind, name }) =>
          kind === 'COMPETENCY' && (
            <label key={key} className="flex cursor-pointer gap-3 py-1">
              <input type="checkbox" className="mt-1" checked={chosen.includes(key)} onChange={() => turn(key)} />
              <span>
                {code} · {local(name)}
              </span>
            </label>
          ),
      )}
    </fieldset>
  );
}

/** Courses by the key in their address; a whole address may be pasted. Whether there is such a course, the server says. */
export function PlanTemplateCourses({ chosen, onChange }: Props) {
  const words = useMessages('plans').many;
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const toField = () => group.current?.querySelector('input')?.focus();
  const add = () => {
    const slug = slugOf(text);
    setWrong(slug === null);
    if (slug === null) return;
    setText('');
    toField();
    if (!chosen.includes(slug)) onChange([...chosen, slug]);
  };
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  const remove = (slug: string) => {
    onChange(chosen.filter((one) => one !== slug));
    toField();
  };
  return (
    <fieldset ref={group} className="grid gap-3">
      <legend className="mb-2 font-semibold">{words.courses}</legend>
      <TextField label={words.addCourse} hint={words.addCourseHint} error={wrong ? words.notCourse : null} value={text} autoCapitalize="none" autoComplete="off" spellCheck={false} onKeyDown={byEnter} onChange={({ target }) => setText(target.value)} />
      <Button quiet className="justify-self-start" onClick={add}>
        {words.add}
      </Button>
      <ul className="grid gap-2">
        {chosen.map((slug) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-3 border-l-4 border-edge pl-3">
            <span className="break-all">{slug}</span>
            <Button quiet onClick={() => remove(slug)}>
              {words.remove(slug)}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The last part of an address, or the key itself; null when it is neither. */
function slugOf(text: string): string | null {
  const [last = ''] = (text.trim().split(/[?#]/)[0] ?? '').split('/').filter(Boolean).slice(-1);
  return /^[\p{L}\p{N}_-]+$/u.test(last) ? last : null;
}
