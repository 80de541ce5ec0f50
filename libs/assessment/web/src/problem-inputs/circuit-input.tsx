import { Notice, useMessages } from '@amoxtli/ui/web';
import { type Circuit, type Part, readCircuit } from './circuit-parts';
import type { FaceOf, InputProps } from './input-props';
import { QuestionGroup } from './question';

/** The length of a part with two ends, in the drawing's own units. */
const LENGTH = 48;
const MARGIN = 40;
const symbols: Partial<Record<string, string>> = {
  r: 'M0 0v12l6 2-12 4 12 4-12 4 12 4-12 4 6 2v12', c: 'M0 0v21M-10 21h20M-10 27h20M0 27v21', l: 'M0 0v12a4 4 0 0 1 0 8 4 4 0 0 1 0 8 4 4 0 0 1 0 8v12', d: 'M0 0v18M-8 18h16l-8 12zM-8 30h16M0 30v18',
  v: 'M0 0v12M0 36v12M-12 24a12 12 0 1 0 24 0a12 12 0 1 0 -24 0M-3 18h6M0 15v6M-3 30h6', i: 'M0 0v12M0 36v12M-12 24a12 12 0 1 0 24 0a12 12 0 1 0 -24 0M0 16v14M-4 26l4 6 4-6', g: 'M0 0v8M-8 8h16M-5 12h10M-2 16h4',
};

/**
 * A circuit to be drawn: what it begins with is shown, as a picture and in words. The drawing table itself is not here yet, and the problem says
 * so; it takes no answer and costs nothing.
 */
export function CircuitInput(props: InputProps & { face: FaceOf<'CircuitFace'> }) {
  const words = useMessages('learn').problem.circuit;
  const circuit = readCircuit(props.face.initialValue);
  return (
    <QuestionGroup {...props}>
      {circuit.parts.length > 0 && (
        <figure className="grid gap-2">
          <Drawing circuit={circuit} />
          <figcaption className="text-sm text-soft">
            {words.begins} {circuit.parts.map(({ kind, label, value }) => [words.parts[kind] ?? kind, label, value].filter(Boolean).join(' ')).join(', ')}.
          </figcaption>
        </figure>
      )}
      <Notice tone="warn" title={words.title}>
        <p>{words.what}</p>
      </Notice>
    </QuestionGroup>
  );
}

function Drawing({ circuit: { wires, parts } }: { circuit: Circuit }) {
  const xs = [...wires.flatMap(({ from, to }) => [from[0], to[0]]), ...parts.map(({ x }) => x)];
  const ys = [...wires.flatMap(({ from, to }) => [from[1], to[1]]), ...parts.flatMap(({ y }) => [y, y + LENGTH])];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) - left + 2 * MARGIN, Math.max(...ys) - top + MARGIN];
  return (
    <svg aria-hidden="true" viewBox={`${left} ${top} ${width} ${height}`} className="w-full max-w-md border border-edge bg-white text-black" fill="none" stroke="currentColor" strokeWidth="1.5">
      {wires.map(({ from, to }, at) => (
        <path key={at} d={`M${from.join(' ')}L${to.join(' ')}`} />
      ))}
      {parts.map((part, at) => (
        <Symbol key={at} part={part} />
      ))}
    </svg>
  );
}

function Symbol({ part: { kind, x, y, turns, label, value } }: { part: Part }) {
  const path = symbols[kind];
  return (
    <g>
      {path ? <path transform={`translate(${x} ${y}) rotate(${90 * turns})`} d={path} /> : <circle cx={x} cy={y} r={2.5} fill="currentColor" />}
      <text x={x + 14} y={y + (path ? LENGTH / 2 : -4)} fontSize="11" fill="currentColor" stroke="none">
        {[label, value].filter(Boolean).join(' ')}
      </text>
    </g>
  );
}
