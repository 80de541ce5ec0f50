import { Button, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import { type CriterionDraft, type LevelDraft, changed, newLevel } from './keep-rubric-draft';

export type Acts = { onMove: (by: 1 | -1) => void; onRemove: () => void; first: boolean; last: boolean };
export type FaultsOf = (subject: string) => readonly string[];

/** A criterion or a level as a whole; the keyboard goes to its first field. */
export const placeId = (id: string) => `rubrica-${id}`;
export const actId = (id: string, by: 1 | -1) => `rubrica-${id}-${by === 1 ? 'baja' : 'sube'}`;
export const addId = (id: string) => `rubrica-${id}-agrega`;

/** At an end the button stays, and does nothing: else the keyboard would lose its place. */
export function ActButtons({ id, what, acts: { onMove, onRemove, first, last } }: { id: string; what: string; acts: Acts }) {
  const words = useMessages('keeping').rubric;
  return (
    <div className="flex flex-wrap gap-2">
      <Button quiet id={actId(id, -1)} aria-disabled={first} aria-label={words.act(words.up, what)} onClick={() => !first && onMove(-1)}>
        {words.up}
      </Button>
      <Button quiet id={actId(id, 1)} aria-disabled={last} aria-label={words.act(words.down, what)} onClick={() => !last && onMove(1)}>
        {words.down}
      </Button>
      <Button quiet aria-label={words.act(words.remove, what)} onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  );
}

type CriterionProps = {
  criterion: CriterionDraft;
  what: string;
  acts: Acts;
  faultsOf: FaultsOf;
  onChange: (part: Partial<CriterionDraft>) => void;
  onLevelAct: (at: number, act: 1 | -1 | 'remove') => void;
  onLevelAdded: (id: string) => void;
};

export function CriterionFields({ criterion, what, acts, faultsOf, onChange, onLevelAct, onLevelAdded }: CriterionProps) {
  const words = useMessages('keeping').rubric;
  const format = useFormat();
  const { id, code, levels } = criterion;
  const add = () => {
    const level = newLevel();
    onChange({ levels: [...levels, level] });
    onLevelAdded(level.id);
  };
  return (
    <fieldset id={placeId(id)} className="card grid gap-4 p-4">
      <legend className="px-1 font-display text-lg font-semibold">{what}</legend>
      <Faults all={code ? faultsOf(code) : []} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={words.nameEs} value={criterion.nameEs} onChange={({ target }) => onChange({ nameEs: target.value })} lang="es" />
        <TextField label={words.nameEn} value={criterion.nameEn} onChange={({ target }) => onChange({ nameEn: target.value })} lang="en" />
      </div>
      <TextField label={words.weight} type="number" inputMode="decimal" min="0" step="any" className="[&_input]:max-w-40" value={criterion.weight} onChange={({ target }) => onChange({ weight: target.value })} />
      <div className="grid gap-4">
        {levels.map((level, at) => (
          <LevelFields
            key={level.id}
            level={level}
            what={words.inCriterion(words.level(format.number(at + 1)), what)}
            short={words.level(format.number(at + 1))}
            faults={code && level.code ? faultsOf(`${code}/${level.code}`) : []}
            acts={{ first: at === 0, last: at === levels.length - 1, onMove: (by) => onLevelAct(at, by), onRemove: () => onLevelAct(at, 'remove') }}
            onChange={(part) => onChange({ levels: changed(levels, level.id, part) })}
          />
        ))}
      </div>
      <Button quiet id={addId(id)} className="justify-self-start" aria-label={words.addLevel(what)} onClick={add}>
        {words.addLevelShort}
      </Button>
      <ActButtons id={id} what={what} acts={acts} />
    </fieldset>
  );
}

type LevelProps = { level: LevelDraft; what: string; short: string; faults: readonly string[]; acts: Acts; onChange: (part: Partial<LevelDraft>) => void };

function LevelFields({ level, what, short, faults, acts, onChange }: LevelProps) {
  const words = useMessages('keeping').rubric;
  return (
    <div id={placeId(level.id)} role="group" aria-label={what} className="grid gap-3 border-l-4 border-edge pl-3">
      <p className="font-semibold">{short}</p>
      <Faults all={faults} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField label={words.nameEs} value={level.nameEs} onChange={({ target }) => onChange({ nameEs: target.value })} lang="es" />
        <TextField label={words.nameEn} value={level.nameEn} onChange={({ target }) => onChange({ nameEn: target.value })} lang="en" />
        <Descriptor label={words.descriptorEs} lang="es" value={level.descriptorEs} onChange={(descriptorEs) => onChange({ descriptorEs })} />
        <Descriptor label={words.descriptorEn} lang="en" value={level.descriptorEn} onChange={(descriptorEn) => onChange({ descriptorEn })} />
      </div>
      <TextField label={words.score} type="number" inputMode="decimal" min="0" max="100" step="any" className="[&_input]:max-w-40" value={level.score} onChange={({ target }) => onChange({ score: target.value })} />
      <ActButtons id={level.id} what={what} acts={acts} />
    </div>
  );
}

function Descriptor({ label, lang, value, onChange }: { label: string; lang: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea id={id} className="input min-h-24" lang={lang} value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}

export function Faults({ all }: { all: readonly string[] }) {
  const words = useMessages('keeping').rubric;
  if (all.length === 0) return null;
  return (
    <ul className="grid gap-1 font-semibold text-bad">
      {all.map((code) => (
        <li key={code}>{words.faults[code] ?? words.fault(code)}</li>
      ))}
    </ul>
  );
}
