import type { UnitPageQuery } from '@amoxtli/graphql/web';
import { ButtonLink, Icon, useMessages } from '@amoxtli/ui/web';

/** Back and on; after the last unit, what has been achieved. */
export function UnitSequence({ unit, onLeave }: { unit: NonNullable<UnitPageQuery['unit']>; onLeave: () => void }) {
  const words = useMessages('learn').unit;
  const at = (unitId: string) => `/aprender/${unit.runId}/u/${unitId}`;
  return (
    <nav aria-label={words.sequence} className="flex flex-wrap justify-between gap-3 border-t border-hair pt-4">
      {unit.previousUnitId ? (
        <ButtonLink quiet to={at(unit.previousUnitId)}>
          <Icon name="previous" /> {words.previous}
        </ButtonLink>
      ) : (
        <span />
      )}
      {unit.nextUnitId ? (
        <ButtonLink to={at(unit.nextUnitId)} onClick={onLeave}>
          {words.next} <Icon name="next" />
        </ButtonLink>
      ) : (
        <ButtonLink to={`/aprender/${unit.runId}/progreso`} onClick={onLeave}>
          {words.finish}
        </ButtonLink>
      )}
    </nav>
  );
}
