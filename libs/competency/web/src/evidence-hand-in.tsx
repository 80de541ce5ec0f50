import { useFormat, useMessages } from '@amoxtli/ui/web';
import { type Draft, toInput } from './evidence-draft';
import { ConfirmButton } from './keep-confirm';

type Props = { draft: Draft; files: number; busy: boolean; waiting: boolean; onYes: () => void };

/** Handing in takes two acts: the second after reading what goes, since it cannot be changed while somebody looks at it. */
export function HandIn({ draft, files, busy, waiting, onYes }: Props) {
  const { editor: words, forms } = useMessages('competency');
  const format = useFormat();
  const { title, form, text, links } = toInput(draft, { owner: '', id: '', competency: '', taskId: null });
  const lines = [
    title.trim() || words.handIn.noTitle,
    forms[form] ?? form,
    text.trim() === '' ? words.handIn.noText : words.handIn.text([...text.trim()].length, format.number([...text.trim()].length)),
    words.handIn.links(links.length, format.number(links.length)),
    words.handIn.files(files, format.number(files)),
  ];
  return (
    <ConfirmButton strong label={words.submit} sure={words.handIn.sure} yes={words.handIn.yes} busy={busy || waiting} onYes={onYes}>
      <ul className="grid list-disc gap-1 pl-5 break-words">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      <p>{words.handIn.after}</p>
    </ConfirmButton>
  );
}
