import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

type Tone = 'info' | 'good' | 'warn' | 'bad';

const looks: Record<Tone, { icon: IconName; border: string; text: string }> = {
  info: { icon: 'info', border: 'border-second', text: 'text-second' },
  good: { icon: 'check', border: 'border-good', text: 'text-good' },
  warn: { icon: 'clock', border: 'border-warn', text: 'text-warn' },
  bad: { icon: 'cross', border: 'border-bad', text: 'text-bad' },
};

/** A message with an icon and words. `live` announces it: "assertive" for what stops a person, "polite" for the rest. */
export function Notice({ tone = 'info', live, title, children }: { tone?: Tone; live?: 'polite' | 'assertive'; title?: string; children?: ReactNode }) {
  const look = looks[tone];
  const role = live && (live === 'assertive' ? 'alert' : 'status');
  return (
    <div role={role} className={classes('flex gap-3 border-l-4 bg-surface p-3', look.border)}>
      <Icon name={look.icon} className={classes('mt-1', look.text)} />
      <div className="grid min-w-0 gap-1">
        {title && <p className={classes('font-semibold', look.text)}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
