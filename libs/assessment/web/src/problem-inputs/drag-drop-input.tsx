import { useMessages } from '@amoxtli/ui/web';
import { useRef, useState } from 'react';
import { DragDropList } from './drag-drop-list';
import type { FaceOf, InputProps } from './input-props';
import { type Placement, put, putAll, readPlacements, writePlacements } from './placements';
import { type Point, pointAt } from './point';
import { QuestionGroup } from './question';

type Face = FaceOf<'DragDropFace'>;
type Size = { width: number; height: number };

/** Room for the targets until the picture says how large it is, or when it never comes. */
const roomFor = ({ targets }: Face): Size => ({ width: Math.max(600, ...targets.map(({ x, width }) => x + width)), height: Math.max(300, ...targets.map(({ y, height }) => y + height)) });

/** Things to be put on a picture: dragged, or chosen and then placed by a touch, or from the list below, which does all that the picture does. */
export function DragDropInput(props: InputProps & { face: Face }) {
  const { face, values, disabled, onChange } = props;
  const words = useMessages('learn').problem.dragDrop;
  const board = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>(() => roomFor(face));
  const [held, setHeld] = useState<string | null>(null);
  const placements = readPlacements(values[0]);
  const place = (id: string, to: Placement['place'] | null) => {
    const reusable = face.draggables.find((draggable) => draggable.id === id)?.reusable ?? false;
    onChange(writePlacements(put(placements, id, to, { reusable, onePerTarget: face.onePerTarget })));
  };
  const drop = (id: string, at: { clientX: number; clientY: number }) => {
    const box = board.current?.getBoundingClientRect();
    if (!board.current || !box || at.clientX < box.left || at.clientX > box.right || at.clientY < box.top || at.clientY > box.bottom) return;
    const point = pointAt(at, board.current, size);
    const to = face.targets.length > 0 ? (targetAt(face, point)?.id ?? null) : ([point.x, point.y] satisfies [number, number]);
    place(id, to);
    setHeld(null);
  };
  const tray = face.draggables.filter(({ id, reusable }) => reusable || !placements.some((placement) => placement.id === id));
  return (
    <QuestionGroup {...props}>
      <div ref={board} className="relative w-full overflow-hidden border border-edge bg-white" style={{ maxWidth: size.width, aspectRatio: `${size.width} / ${size.height}` }} onClick={(event) => held !== null && !disabled && drop(held, event)}>
        <img src={face.url} alt={words.picture} className="block size-full" draggable={false} onLoad={({ currentTarget }) => currentTarget.naturalWidth > 0 && setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })} />
        {face.targets.map(({ id, label, ...box }) => (
          <span key={id} aria-hidden="true" className="absolute border-2 border-dashed border-second text-xs" style={boxOn(box, size)}>
            <span className="bg-white px-1 text-black">{label}</span>
          </span>
        ))}
        {placements.map(({ id, place: where }, at) => (
          <Thing key={`${id} ${at}`} thing={face.draggables.find((draggable) => draggable.id === id)} style={{ ...anchorOn(centerOf(face, where), size), marginTop: stackedAt(placements, at) }} placed onDrop={(event) => drop(id, event)} />
        ))}
      </div>
      {!disabled && tray.length > 0 && (
        <div className="flex flex-wrap gap-2" aria-hidden="true">
          {tray.map((thing) => (
            <Thing key={thing.id} thing={thing} held={held === thing.id} onHold={() => setHeld(held === thing.id ? null : thing.id)} onDrop={(event) => drop(thing.id, event)} />
          ))}
        </div>
      )}
      <DragDropList face={face} size={size} placements={placements} onPlace={place} onPlaces={(id, places) => onChange(writePlacements(putAll(placements, id, places, face)))} />
    </QuestionGroup>
  );
}

type ThingProps = {
  thing: Face['draggables'][number] | undefined;
  style?: { left: string; top: string; marginTop: string };
  placed?: boolean;
  held?: boolean;
  onHold?: () => void;
  onDrop: (at: { clientX: number; clientY: number }) => void;
};

/** What can be picked up. The list beside it is for who has no pointer, so it stays out of their way. */
function Thing({ thing, style, placed, held, onHold, onDrop }: ThingProps) {
  const from = useRef<Point | null>(null);
  if (!thing) return null;
  return (
    <span
      aria-hidden="true"
      data-thing={thing.id}
      className={`inline-flex min-h-8 touch-none items-center border bg-white px-2 py-1 text-sm text-black select-none ${placed ? 'absolute -translate-x-1/2 -translate-y-1/2' : ''} ${held ? 'border-accent outline-2 outline-accent' : 'border-edge'}`}
      style={style}
      onClick={(event) => (event.stopPropagation(), onHold?.())}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={(event) => {
        const moved = from.current && Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > 6;
        from.current = null;
        if (moved) onDrop(event);
      }}
    >
      {thing.url ? <img src={thing.url} alt="" draggable={false} className="max-h-16" /> : thing.label}
    </span>
  );
}

const targetAt = ({ targets }: Face, { x, y }: Point) => targets.find((target) => x >= target.x && x <= target.x + target.width && y >= target.y && y <= target.y + target.height);

function centerOf({ targets }: Face, place: Placement['place']): Point {
  if (typeof place !== 'string') return { x: place[0], y: place[1] };
  const target = targets.find(({ id }) => id === place);
  return target ? { x: target.x + target.width / 2, y: target.y + target.height / 2 } : { x: 0, y: 0 };
}

/** Things in one place stand one below the other. */
function stackedAt(placements: readonly Placement[], at: number): string {
  const together = placements.filter(({ place }) => place === placements[at]?.place);
  const order = placements.slice(0, at).filter(({ place }) => place === placements[at]?.place).length;
  return `${2.2 * (order - (together.length - 1) / 2)}rem`;
}

const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
const anchorOn = ({ x, y }: Point, { width, height }: Size) => ({ left: percent(x, width), top: percent(y, height) });
const boxOn = (box: Point & Size, size: Size) => ({ ...anchorOn(box, size), width: percent(box.width, size.width), height: percent(box.height, size.height) });
