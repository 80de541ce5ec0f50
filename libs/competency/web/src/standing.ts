import type { IconName } from '@amoxtli/ui/web';

type Cell = { attained: boolean; attainedAt: string | null; expiresAt: string | null; value: number; evidence: number; waiting: number };
export type StandingLine = { kind: 'attained' | 'soon' | 'until' | 'forever' | 'expired' | 'onTheWay' | 'review' | 'nothing'; icon: IconName; tone: 'good' | 'warn' | 'bad' | 'soft' };

const SOON = 90 * 24 * 60 * 60 * 1000;

/** A cell as lines to say, at `now` (epoch milliseconds): what holds, until when, what waits. Never empty. What was at hand when it expired has expired. */
export function standingOf({ attained, expiresAt, value, evidence, waiting }: Cell, now: number): StandingLine[] {
  const end = expiresAt === null ? Infinity : Date.parse(expiresAt);
  const isHeld = attained && end > now;
  const lines: (StandingLine | false)[] = [
    isHeld && { kind: 'attained', icon: 'check', tone: 'good' },
    isHeld && end - now < SOON && { kind: 'soon', icon: 'clock', tone: 'warn' },
    isHeld && end - now >= SOON && { kind: end === Infinity ? 'forever' : 'until', icon: 'clock', tone: 'soft' },
    end <= now && { kind: 'expired', icon: 'cross', tone: 'bad' },
    waiting > 0 && { kind: 'review', icon: 'clock', tone: 'warn' },
    !attained && (value > 0 || evidence > 0) && { kind: 'onTheWay', icon: 'half', tone: 'warn' },
  ];
  const said = lines.filter((line) => line !== false);
  return said.length > 0 ? said : [{ kind: 'nothing', icon: 'dash', tone: 'soft' }];
}
