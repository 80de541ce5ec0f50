import { Button, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useId, useState } from 'react';
import { useSuggestions } from './use-suggestions';

/** A search field whose suggestions are the browser's own list: keyboard and screen reader work as everywhere. */
export function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const id = useId();
  const words = useMessages('public').search;
  const [typed, setTyped] = useState(text);
  const suggestions = useSuggestions(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed);
  };
  return (
    <form role="search" onSubmit={submit} className="grid max-w-2xl gap-1">
      <label htmlFor={id} className="font-semibold">
        {words.label}
      </label>
      <div className="flex gap-2">
        <input id={id} type="search" name="q" className="input min-w-0" list={`${id}-list`} maxLength={200} autoComplete="off" enterKeyHint="search" value={typed} aria-describedby={`${id}-hint`} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit">{words.button}</Button>
      </div>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words.hint}
      </p>
      <datalist id={`${id}-list`}>
        {suggestions.map(({ kind, slug, title }) => (
          <option key={`${kind}${slug}`} value={title} />
        ))}
      </datalist>
    </form>
  );
}
