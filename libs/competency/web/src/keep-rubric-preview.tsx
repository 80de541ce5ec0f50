import { getLanguage, useFormat, useLanguage, useMessages } from '@amoxtli/ui/web';
import type { RubricDraft } from './keep-rubric-draft';

/** The rubric as teachers and assessors will read it, in the language in use. */
export function RubricPreview({ draft: { from, criteria } }: { draft: RubricDraft }) {
  const words = useMessages('keeping').rubric;
  const format = useFormat();
  useLanguage();
  const inUse = (es: string, en: string) => (getLanguage() === 'es' ? es : en).trim();
  const percent = (text: string) => format.percent(Number(text) / 100 || 0);
  return (
    <section className="grid content-start gap-4" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <p>{words.previewFrom(percent(from))}</p>
      {criteria.map((criterion) => (
        <article key={criterion.id} className="grid gap-2">
          <h3>{inUse(criterion.nameEs, criterion.nameEn) || words.unnamed}</h3>
          <ol className="grid gap-2 sm:grid-cols-2">
            {criterion.levels.map((level) => (
              <li key={level.id} className="card p-3">
                <strong className="block">
                  {inUse(level.nameEs, level.nameEn) || words.unnamed} · {percent(level.score)}
                </strong>
                {inUse(level.descriptorEs, level.descriptorEn)}
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  );
}
