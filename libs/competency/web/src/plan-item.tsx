import type { PlanCardFragment } from '@amoxtli/graphql/web';
import { Button, Icon, TextField, classes, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

type Item = PlanCardFragment['items'][number];
type Props = { item: Item; day?: string; onDay?: (day: string) => void; onRemove?: () => void };

/** What the server calls it: a course by its address, the others by a competency's key. It is in the item's id too, for what is gone. */
export const ofItem = ({ id, kind, course, competency }: Item): string => (kind === 'COURSE' ? course?.slug : competency?.key) ?? id.slice(kind.length + 1);

/** One thing to do; with `onDay` its day can be changed. */
export function PlanItemRow({ item, day, onDay, onRemove }: Props) {
  const { kind, state, course, competency, dueOn, daysLeft } = item;
  const words = useMessages('plans').plan;
  const format = useFormat();
  const local = useLocalized();
  const name = course?.title ?? (competency ? `${competency.code} · ${local(competency.name)}` : ofItem(item));
  const to = course ? `/cursos/${course.slug}` : competency ? `/competencias/${competency.key}` : null;
  const late = state === 'OVERDUE';
  const when = dueOn && [words.dueOn(format.date(dueOn)), state !== 'DONE' && daysLeft !== null && (late ? words.daysLate(-daysLeft) : words.daysLeft(daysLeft))].filter(Boolean).join('. ');
  return (
    <li className={classes('grid gap-2 border-l-4 pl-3', late ? 'border-bad' : state === 'DONE' ? 'border-good' : 'border-edge')}>
      <div className="flex gap-2">
        <Icon name={state === 'DONE' ? 'check' : late ? 'clock' : 'dash'} className={classes('mt-1', late ? 'text-bad' : state === 'DONE' ? 'text-good' : 'text-soft')} />
        <div className="min-w-0">
          <p className="font-semibold">
            {to ? (
              <Link className="link" to={to}>
                {name}
              </Link>
            ) : (
              `${name} (${words.gone})`
            )}
          </p>
          <p className={classes('text-sm', late ? 'font-semibold text-bad' : 'text-soft')}>{[words.states[state], words.kinds[kind], !onDay && when].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      {onDay && (
        <div className="flex flex-wrap items-end gap-3">
          <TextField label={words.due} aria-label={words.dueOf(name)} type="date" value={day ?? ''} onChange={({ target }) => onDay(target.value)} />
          <Button quiet aria-label={words.removeOf(name)} onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
