import katex from 'katex';

/** MathML alone needs no style sheet and no fonts. `trust` off: a formula may not carry links, styles or addresses; `maxExpand` ends macros that call themselves. */
const options = { output: 'mathml', throwOnError: false, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 20 } as const;

/** Comes with KaTeX, so that only who meets a formula loads it. */
export function Formula({ source, display }: { source: string; display: boolean }) {
  const draw = (place: HTMLElement | null) => void (place && katex.render(source, place, { ...options, displayMode: display }));
  return display ? <span className="my-2 block overflow-x-auto" ref={draw} /> : <span ref={draw} />;
}
