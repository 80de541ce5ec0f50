import { classes } from './classes';

const paths = {
  check: 'M4 10.5 8 15 16 5',
  cross: 'M5 5 15 15M15 5 5 15',
  half: 'M3 10h14M10 3a7 7 0 0 1 0 14',
  info: 'M10 9v6M10 5.2v.3M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4',
  clock: 'M10 5v5l3 2M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4',
  dash: 'M4 10h12',
  play: 'M6 3.5v13l10-6.5z',
  next: 'M7 4l6 6-6 6',
  previous: 'M13 4l-6 6 6 6',
};

export type IconName = keyof typeof paths;

/** Always beside words, so hidden from those who listen. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" className={classes('size-5 flex-none', className)}>
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
