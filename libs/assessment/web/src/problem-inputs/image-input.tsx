import { useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import type { FaceOf, InputProps } from './input-props';
import { type Point, pointAt, readPoint, writePoint } from './point';
import { QuestionGroup } from './question';

/** A point on a picture: touched on it, or given by how far it is from the left and from the top. */
export function ImageInput(props: InputProps & { face: FaceOf<'ImageFace'> }) {
  const { face, values, disabled, onChange } = props;
  const words = useMessages('learn').problem.point;
  const point = readPoint(values[0]);
  const move = (to: Partial<Point>) => onChange([writePoint({ x: 0, y: 0, ...point, ...to })]);
  return (
    <QuestionGroup {...props}>
      <div className="relative w-full overflow-hidden border border-edge" style={{ maxWidth: face.width, aspectRatio: `${face.width} / ${face.height}` }}>
        <img
          src={face.url}
          alt={face.alt || words.picture}
          className={`block size-full ${disabled ? '' : 'cursor-crosshair'}`}
          onClick={(event) => !disabled && onChange([writePoint(pointAt(event, event.currentTarget, face))])}
        />
        {point && <Mark point={point} size={face} />}
      </div>
      <div className="flex flex-wrap gap-4">
        <Distance label={words.fromLeft} most={face.width} value={point?.x} onChange={(x) => move({ x })} />
        <Distance label={words.fromTop} most={face.height} value={point?.y} onChange={(y) => move({ y })} />
      </div>
    </QuestionGroup>
  );
}

/** A ring and a cross that are seen on light and dark alike. */
export function Mark({ point, size }: { point: Point; size: { width: number; height: number } }) {
  return (
    <svg className="pointer-events-none absolute inset-0 size-full" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {(['white', 'black'] as const).map((color, thin) => (
        <g key={color} stroke={color} strokeWidth={thin ? 2 : 5} fill="none">
          <circle cx={point.x} cy={point.y} r={10} />
          <path d={`M${point.x - 16} ${point.y}h32M${point.x} ${point.y - 16}v32`} />
        </g>
      ))}
    </svg>
  );
}

type DistanceProps = { label: string; most: number; value: number | undefined; onChange: (value: number) => void };

export function Distance({ label, most, value, onChange }: DistanceProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="number" inputMode="numeric" className="input w-32" min={0} max={Math.round(most)} value={value ?? ''} onChange={({ target }) => target.value !== '' && onChange(Math.min(Math.round(most), Math.max(0, Math.round(Number(target.value)))))} />
    </div>
  );
}
