import type { FoundCoursesQuery } from '@amoxtli/graphql/web';
import { Button, Notice, TextField, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type DraftItem, named, sameItem } from './plan-template-draft';

type Competency = { key: string; code: string; kind: string; name: { es: string; en: string } };
type Props = { items: readonly DraftItem[]; onChange: (items: readonly DraftItem[]) => void };
/** What the catalogue answered to the last text that was looked for; `text` empty: nothing was. */
export type CourseSearch = { text: string; found: FoundCoursesQuery['catalog'] | null; busy: boolean; failed: boolean; onSearch: (text: string) => void };

export function PlanTemplateCompetencies({ all, items, onChange }: Props & { all: readonly Competency[] }) {
  const words = useMessages('plans').many;
  const local = useLocalized();
  const turn = (one: Competency) => {
    const item: DraftItem = { kind: 'COMPETENCY', of: one.key, dueOn: null, name: named(one) };
    onChange(items.some((known) => sameItem(known, item)) ? items.filter((known) => !sameItem(known, item)) : [...items, item]);
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-2 font-semibold">{words.competencies}</legend>
      {all.map(
        (one) =>
          one.kind === 'COMPETENCY' && (
            <label key={one.key} className="flex cursor-pointer gap-3 py-1">
              <input type="checkbox" className="mt-1" checked={items.some(({ kind, of }) => kind === 'COMPETENCY' && of === one.key)} onChange={() => turn(one)} />
              <span>{local(named(one))}</span>
            </label>
          ),
      )}
    </fieldset>
  );
}

/** Courses of the catalogue, looked for by name. The keyboard stays in the field while several are added. */
export function PlanTemplateCourses({ items, search, onChange }: Props & { search: CourseSearch }) {
  const words = useMessages('plans').many;
  const [text, setText] = useState('');
  const group = useRef<HTMLFieldSetElement>(null);
  const toField = () => group.current?.querySelector('input')?.focus();
  const courses = items.filter(({ kind }) => kind === 'COURSE');
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    search.onSearch(text.trim());
  };
  const add = (of: string, title: string) => {
    onChange([...items, { kind: 'COURSE', of, dueOn: null, name: { es: title, en: title } }]);
    toField();
  };
  return (
    <fieldset ref={group} className="grid gap-3">
      <legend className="mb-2 font-semibold">{words.courses}</legend>
      <TextField label={words.searchCourse} type="search" value={text} autoComplete="off" onKeyDown={byEnter} onChange={({ target }) => setText(target.value)} />
      <Button quiet className="justify-self-start" disabled={search.busy} onClick={() => search.onSearch(text.trim())}>
        {words.search}
      </Button>
      <Found search={search} chosen={courses.map(({ of }) => of)} onAdd={add} />
      <ChosenItems items={courses} remove={words.removeCourse} onRemove={(item) => (onChange(items.filter((one) => !sameItem(one, item))), toField())} />
    </fieldset>
  );
}

function Found({ search: { text, found, failed }, chosen, onAdd }: { search: CourseSearch; chosen: readonly string[]; onAdd: (slug: string, title: string) => void }) {
  const words = useMessages('plans').many;
  if (failed) return <Notice tone="bad" live="assertive" title={words.searchFailed} />;
  if (!found || text === '') return null;
  const left = found.edges.filter(({ node }) => !chosen.includes(node.slug));
  return (
    <>
      <p role="status" className="text-sm text-soft">
        {found.total === 0 ? words.noneFound(text) : words.found(found.edges.length, found.total)}
      </p>
      <ul className="grid gap-2">
        {left.map(({ node: { slug, title, institutionAcronym } }) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 break-words">
              {title} · {institutionAcronym}
            </span>
            <Button quiet aria-label={words.addCourse(title)} onClick={() => onAdd(slug, title)}>
              {words.add}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is chosen, each with a way to take it out. */
export function ChosenItems({ items, remove, onRemove }: { items: readonly DraftItem[]; remove: (name: string) => string; onRemove: (item: DraftItem) => void }) {
  const words = useMessages('plans').many;
  const { gone } = useMessages('plans').plan;
  const local = useLocalized();
  return (
    <ul className="grid gap-2">
      {items.map((item) => {
        const name = item.name ? local(item.name) : `${item.of} (${gone})`;
        return (
          <li key={`${item.kind} ${item.of}`} className="flex flex-wrap items-center justify-between gap-3 border-l-4 border-edge pl-3">
            <span className="min-w-0 break-words">{name}</span>
            <Button quiet aria-label={remove(name)} onClick={() => onRemove(item)}>
              {words.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
