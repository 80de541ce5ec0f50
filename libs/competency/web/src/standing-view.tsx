import { type FragmentType, StandingViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, classes, useFormat, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { type StandingLine, standingOf } from './standing';

const tones = { good: 'text-good', warn: 'text-warn', bad: 'text-bad', soft: 'text-soft' };

/** Where a person stands in one competency: an icon and words for each thing that holds. `brief` leaves out what needs no saying in a cell. */
export function StandingView({ cell: ref, brief = false }: { cell: FragmentType<typeof StandingViewFragmentDoc>; brief?: boolean }) {
  const cell = readFragment(StandingViewFragmentDoc, ref);
  const say = useStandingWords(cell);
  const [now] = useState(() => Date.now());
  const lines = standingOf(cell, now).filter(({ kind }) => !brief || kind !== 'forever');
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line.kind} className={classes('flex gap-1 text-sm', tones[line.tone], line.kind === 'attained' && 'font-semibold')}>
          <Icon name={line.icon} /> <span className="min-w-0">{say(line.kind)}</span>
        </li>
      ))}
    </ul>
  );
}

function useStandingWords({ attainedAt, expiresAt, waiting }: { attainedAt: string | null; expiresAt: string | null; waiting: number }) {
  const words = useMessages('competency').standing;
  const format = useFormat();
  const end = expiresAt ? format.date(expiresAt) : '';
  return (kind: StandingLine['kind']): string => {
    switch (kind) {
      case 'attained':
        return !attainedAt ? words.attainedBare : words.attained(format.date(attainedAt));
      case 'review':
        return words.review(waiting);
      case 'soon':
      case 'until':
      case 'expired':
        return words[kind](end);
      case 'forever':
      case 'onTheWay':
      case 'nothing':
        return words[kind];
    }
  };
}
