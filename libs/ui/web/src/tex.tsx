import { Suspense, lazy } from 'react';
import { texParts } from './tex-parts';

const Formula = lazy(() => import('./formula').then((m) => ({ default: m.Formula })));

type Props = { source: string; display?: boolean };

/** A formula in TeX, drawn as MathML that browsers draw and screen readers read; its source until the drawing has come, or where it cannot be read. */
export function Tex({ source, display = false }: Props) {
  return (
    <Suspense fallback={<code>{source}</code>}>
      <Formula source={source} display={display} />
    </Suspense>
  );
}

/** Words with their formulas drawn. */
export function WordsWithTex({ text }: { text: string }) {
  const parts = texParts(text);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'words') return only.text;
  return <>{parts.map((part, at) => (part.kind === 'words' ? part.text : <Tex key={at} source={part.source} display={part.display} />))}</>;
}
