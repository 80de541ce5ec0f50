import { useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import { Distance } from './image-input';
import type { FaceOf } from './input-props';
import type { Placement } from './placements';

type Face = FaceOf<'DragDropFace'>;
type Props = { face: Face; size: { width: number; height: number }; placements: readonly Placement[]; onPlace: (id: string, place: Placement['place'] | null) => void; onPlaces: (id: string, places: Placement['place'][]) => void };

/** The same answer without a pointer: for each thing, where it goes. */
export function DragDropList({ face, size, placements, onPlace, onPlaces }: Props) {
  const words = useMessages('learn').problem.dragDrop;
  return (
    <details>
      <summary className="font-semibold">{words.list}</summary>
      <ul className="grid gap-3 pt-3">
        {face.draggables.map((thing) => {
          const places = placements.filter(({ id }) => id === thing.id).map(({ place }) => place);
          const row = { thing, places, onPlace: (place: Placement['place'] | null) => onPlace(thing.id, place) };
          return (
            <li key={thing.id}>
              {face.targets.length === 0 ? <PointRow {...row} size={size} /> : thing.reusable ? <ManyRow thing={thing} places={places} face={face} onPlaces={(all) => onPlaces(thing.id, all)} /> : <OneRow {...row} face={face} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type RowProps = { thing: Face['draggables'][number]; places: readonly Placement['place'][]; onPlace: (place: Placement['place'] | null) => void };

const nameOf = ({ id, label }: Face['draggables'][number]) => label || id;

function OneRow({ thing, places, face, onPlace }: RowProps & { face: Face }) {
  const id = useId();
  const words = useMessages('learn').problem.dragDrop;
  const [place] = places;
  return (
    <div className="grid gap-1">
      <label htmlFor={id}>{nameOf(thing)}</label>
      <select id={id} className="input max-w-xs" value={typeof place === 'string' ? place : ''} onChange={({ target }) => onPlace(target.value || null)}>
        <option value="">{words.nowhere}</option>
        {face.targets.map((target) => (
          <option key={target.id} value={target.id}>
            {target.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type ManyProps = Pick<RowProps, 'thing' | 'places'> & { face: Face; onPlaces: (places: Placement['place'][]) => void };

/** A thing that may be used again goes to as many places as are marked. */
function ManyRow({ thing, places, face, onPlaces }: ManyProps) {
  const toggle = (target: string) => onPlaces(places.includes(target) ? places.filter((place) => place !== target) : [...places, target]);
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend>{nameOf(thing)}</legend>
      {face.targets.map(({ id, label }) => (
        <label key={id} className="flex min-h-11 items-center gap-2">
          <input type="checkbox" checked={places.includes(id)} onChange={() => toggle(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function PointRow({ thing, places, size, onPlace }: RowProps & { size: { width: number; height: number } }) {
  const words = useMessages('learn').problem;
  const [place] = places;
  const [x, y] = typeof place === 'object' ? place : [undefined, undefined];
  return (
    <fieldset className="flex flex-wrap items-end gap-4">
      <legend>{nameOf(thing)}</legend>
      <Distance label={words.point.fromLeft} most={size.width} value={x} onChange={(next) => onPlace([next, y ?? 0])} />
      <Distance label={words.point.fromTop} most={size.height} value={y} onChange={(next) => onPlace([x ?? 0, next])} />
      {place !== undefined && (
        <button type="button" className="button button-quiet" onClick={() => onPlace(null)}>
          {words.dragDrop.remove}
        </button>
      )}
    </fieldset>
  );
}
